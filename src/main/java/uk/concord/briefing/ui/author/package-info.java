/** Pages for those who write, approve and follow a briefing. */
@NullMarked
package uk.concord.briefing.ui.author;

import org.jspecify.annotations.NullMarked;
