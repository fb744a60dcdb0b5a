@NullMarked
package uk.concord.venue.domain.repeat;

import org.jspecify.annotations.NullMarked;
