/** The calendar of venues and rooms. */
@NullMarked
package uk.concord.venue.ui.calendar;

import org.jspecify.annotations.NullMarked;
