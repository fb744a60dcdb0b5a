/** Which rooms are taken when. */
@NullMarked
package uk.concord.venue.domain.calendar;

import org.jspecify.annotations.NullMarked;
