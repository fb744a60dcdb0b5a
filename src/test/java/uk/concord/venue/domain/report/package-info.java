@NullMarked
package uk.concord.venue.domain.report;

import org.jspecify.annotations.NullMarked;
