@NullMarked
package uk.concord.briefing.domain.release;

import org.jspecify.annotations.NullMarked;
