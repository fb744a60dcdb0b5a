@NullMarked
package uk.concord.briefing.domain.calendar;

import org.jspecify.annotations.NullMarked;
