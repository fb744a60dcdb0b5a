/** Short notices to some schools outside the term's briefing. */
@NullMarked
package uk.concord.briefing.domain.flash;

import org.jspecify.annotations.NullMarked;
