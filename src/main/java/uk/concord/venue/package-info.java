/** Venue hire: may this hirer use this room, fairly and on the record? */
@NullMarked
package uk.concord.venue;

import org.jspecify.annotations.NullMarked;
