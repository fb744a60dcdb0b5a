/** Suggestions for "this term in one minute", for an author to choose from. */
@NullMarked
package uk.concord.briefing.domain.minute;

import org.jspecify.annotations.NullMarked;
