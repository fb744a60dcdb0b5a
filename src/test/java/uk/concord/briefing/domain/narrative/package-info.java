@NullMarked
package uk.concord.briefing.domain.narrative;

import org.jspecify.annotations.NullMarked;
