@NullMarked
package uk.concord.briefing.domain.selfcheck;

import org.jspecify.annotations.NullMarked;
