/** Who writes which section until when. */
@NullMarked
package uk.concord.briefing.ui.plan;

import org.jspecify.annotations.NullMarked;
