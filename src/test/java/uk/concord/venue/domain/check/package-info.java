@NullMarked
package uk.concord.venue.domain.check;

import org.jspecify.annotations.NullMarked;
