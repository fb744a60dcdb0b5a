package uk.concord.briefing.domain.context;

import org.jspecify.annotations.Nullable;

/**
 * A group of schools with what was judged.
 *
 * @param now null while nothing is judged this term
 * @param before of the briefing before, null when there was none
 */
public record ClusterContext(
        String code,
        String name,
        @Nullable ContextJudgement now,
        @Nullable ContextJudgement before) {}
