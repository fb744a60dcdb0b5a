/** Sections that a named partner is invited to write. */
@NullMarked
package uk.concord.briefing.domain.partner;

import org.jspecify.annotations.NullMarked;
