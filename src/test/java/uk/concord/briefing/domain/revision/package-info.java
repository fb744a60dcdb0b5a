@NullMarked
package uk.concord.briefing.domain.revision;

import org.jspecify.annotations.NullMarked;
