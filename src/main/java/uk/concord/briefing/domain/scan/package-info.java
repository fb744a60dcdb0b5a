/** Looks through what an author wrote for what must not leave: plain rules, no database. */
@NullMarked
package uk.concord.briefing.domain.scan;

import org.jspecify.annotations.NullMarked;
