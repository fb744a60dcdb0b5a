@NullMarked
package uk.concord.venue.domain.room;

import org.jspecify.annotations.NullMarked;
