/** The ledger of released figures, to read: what was shown, what it stands for and how it was protected. */
@NullMarked
package uk.concord.briefing.domain.ledger;

import org.jspecify.annotations.NullMarked;
