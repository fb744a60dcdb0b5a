@NullMarked
package uk.concord.briefing.domain.partner;

import org.jspecify.annotations.NullMarked;
