@NullMarked
package uk.concord.briefing.domain.release.audit;

import org.jspecify.annotations.NullMarked;
