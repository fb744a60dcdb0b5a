@NullMarked
package uk.concord.briefing.domain.chasing;

import org.jspecify.annotations.NullMarked;
