/** What briefings draw on, each entry with source, owner, day and expiry, and which sections it stands in. */
@NullMarked
package uk.concord.briefing.domain.library;

import org.jspecify.annotations.NullMarked;
