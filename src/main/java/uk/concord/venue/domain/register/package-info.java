/** Looking hirers up in the public registers of companies and charities, and the log of what was found there. */
@NullMarked
package uk.concord.venue.domain.register;

import org.jspecify.annotations.NullMarked;
