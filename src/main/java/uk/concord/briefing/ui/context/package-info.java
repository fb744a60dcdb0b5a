/** Context weighting on screen. */
@NullMarked
package uk.concord.briefing.ui.context;

import org.jspecify.annotations.NullMarked;
