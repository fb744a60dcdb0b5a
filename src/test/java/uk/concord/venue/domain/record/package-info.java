@NullMarked
package uk.concord.venue.domain.record;

import org.jspecify.annotations.NullMarked;
