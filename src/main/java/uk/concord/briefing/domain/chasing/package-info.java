/** Reminds schools by their own school days, and opens tasks for people where a reminder cannot help. */
@NullMarked
package uk.concord.briefing.domain.chasing;

import org.jspecify.annotations.NullMarked;
