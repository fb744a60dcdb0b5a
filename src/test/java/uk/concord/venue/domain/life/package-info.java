@NullMarked
package uk.concord.venue.domain.life;

import org.jspecify.annotations.NullMarked;
