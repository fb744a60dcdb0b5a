@NullMarked
package uk.concord.briefing.domain.disclose;

import org.jspecify.annotations.NullMarked;
