/** What schools see, and who was told, opened and acknowledged. */
@NullMarked
package uk.concord.briefing.domain.receipt;

import org.jspecify.annotations.NullMarked;
