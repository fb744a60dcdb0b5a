/** What somebody can work out from published figures by arithmetic: linear programs over the counts behind them. */
@NullMarked
package uk.concord.briefing.domain.release.audit;

import org.jspecify.annotations.NullMarked;
