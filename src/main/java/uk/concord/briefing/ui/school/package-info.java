/** Pages for schools and trusts, made for a phone. */
@NullMarked
package uk.concord.briefing.ui.school;

import org.jspecify.annotations.NullMarked;
