/** Opening, writing, submitting, approving and publishing a briefing. */
@NullMarked
package uk.concord.briefing.domain.writing;

import org.jspecify.annotations.NullMarked;
