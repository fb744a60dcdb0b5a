/** Comments on sections: somebody asks, others answer, somebody calls it settled. */
@NullMarked
package uk.concord.briefing.domain.comment;

import org.jspecify.annotations.NullMarked;
