@NullMarked
package uk.concord.briefing.domain.clearance;

import org.jspecify.annotations.NullMarked;
