/** Puts a briefing together from released figures and written text; sees no raw count and no report. */
@NullMarked
package uk.concord.briefing.domain.composition;

import org.jspecify.annotations.NullMarked;
