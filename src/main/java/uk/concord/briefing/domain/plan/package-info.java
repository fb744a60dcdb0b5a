/** Who writes which section until when: the plan of a briefing, its deadlines and reminders. */
@NullMarked
package uk.concord.briefing.domain.plan;

import org.jspecify.annotations.NullMarked;
