@NullMarked
package uk.concord.briefing.domain.flash;

import org.jspecify.annotations.NullMarked;
