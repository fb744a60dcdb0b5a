@NullMarked
package uk.concord.briefing.domain.receipt;

import org.jspecify.annotations.NullMarked;
