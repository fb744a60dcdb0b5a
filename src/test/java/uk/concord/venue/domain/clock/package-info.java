@NullMarked
package uk.concord.venue.domain.clock;

import org.jspecify.annotations.NullMarked;
