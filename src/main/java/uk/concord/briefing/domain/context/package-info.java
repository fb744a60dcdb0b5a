/** Context weighting: a recorded judgement of what must change first, never computed from counts. */
@NullMarked
package uk.concord.briefing.domain.context;

import org.jspecify.annotations.NullMarked;
