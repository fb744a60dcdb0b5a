/** A briefing's document on the screen: what was approved, with charts that answer to keyboard and touch. */
@NullMarked
package uk.concord.briefing.ui.document;

import org.jspecify.annotations.NullMarked;
