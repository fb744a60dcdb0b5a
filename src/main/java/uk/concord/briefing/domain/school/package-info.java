/** Schools, their clusters, and who receives for them. */
@NullMarked
package uk.concord.briefing.domain.school;

import org.jspecify.annotations.NullMarked;
