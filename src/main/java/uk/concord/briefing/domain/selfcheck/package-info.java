/** What a school answers about itself after a briefing, and what the answers say about training. */
@NullMarked
package uk.concord.briefing.domain.selfcheck;

import org.jspecify.annotations.NullMarked;
