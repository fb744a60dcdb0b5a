@NullMarked
package uk.concord.briefing.domain.register;

import org.jspecify.annotations.NullMarked;
