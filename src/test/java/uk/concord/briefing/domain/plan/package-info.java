@NullMarked
package uk.concord.briefing.domain.plan;

import org.jspecify.annotations.NullMarked;
