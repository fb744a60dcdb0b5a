@NullMarked
package uk.concord.venue.domain.calendar;

import org.jspecify.annotations.NullMarked;
