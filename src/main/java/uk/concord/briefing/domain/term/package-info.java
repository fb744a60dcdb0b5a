/** School terms and the dates in them. */
@NullMarked
package uk.concord.briefing.domain.term;

import org.jspecify.annotations.NullMarked;
