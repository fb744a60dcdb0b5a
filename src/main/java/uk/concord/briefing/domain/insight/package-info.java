/** What the receipts say, for the board and for training; no school is named. */
@NullMarked
package uk.concord.briefing.domain.insight;

import org.jspecify.annotations.NullMarked;
