/** How far a briefing and its schools are. */
@NullMarked
package uk.concord.briefing.ui.progress;

import org.jspecify.annotations.NullMarked;
