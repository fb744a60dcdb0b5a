/** Schools, their calendars and the national register. */
@NullMarked
package uk.concord.briefing.ui.reference;

import org.jspecify.annotations.NullMarked;
