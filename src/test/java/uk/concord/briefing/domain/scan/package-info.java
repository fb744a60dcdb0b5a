@NullMarked
package uk.concord.briefing.domain.scan;

import org.jspecify.annotations.NullMarked;
