/** Whose agreement a briefing needs, and recording it. */
@NullMarked
package uk.concord.briefing.ui.clearance;

import org.jspecify.annotations.NullMarked;
