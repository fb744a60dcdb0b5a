/** What a section said before: its history, and the same section of the term before. */
@NullMarked
package uk.concord.briefing.domain.revision;

import org.jspecify.annotations.NullMarked;
