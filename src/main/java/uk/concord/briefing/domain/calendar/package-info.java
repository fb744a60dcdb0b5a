/** School days: the authority's calendar, and the calendars of schools that differ from it. */
@NullMarked
package uk.concord.briefing.domain.calendar;

import org.jspecify.annotations.NullMarked;
