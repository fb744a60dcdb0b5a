@NullMarked
package uk.concord.briefing.domain.edition;

import org.jspecify.annotations.NullMarked;
