/** Pages and panels for sections that a partner writes. */
@NullMarked
package uk.concord.briefing.ui.partner;

import org.jspecify.annotations.NullMarked;
