/** Short notices: writing, sending and following them. */
@NullMarked
package uk.concord.briefing.ui.notice;

import org.jspecify.annotations.NullMarked;
