package uk.concord.tension.domain.issue;

import static uk.concord.db.Tables.TENSION_ASSESSMENT;
import static uk.concord.db.Tables.TENSION_ISSUE;
import static uk.concord.db.Tables.TENSION_ISSUE_STEP;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.tension.domain.assessment.Assessment;
import uk.concord.tension.domain.issue.IssueState.Transition;

/**
 * Where issues stood on a day that has passed, found from what was done with them: opened, first judged, moved by hand. A
 * merge counts from its day; one that was undone since counts as never made.
 */
@Component
public class IssuePast {
    private final DSLContext db;

    IssuePast(DSLContext db) {
        this.db = db;
    }

    /** Something that changed where an issue stood. @param to null for a judgement */
    private record Change(Instant at, @Nullable IssueState to) {}

    /**
     * @param from begin of a period
     * @param end its end, which is no longer part of it
     * @return the states at the end, by id, of the issues that were worked on at any time of the period
     */
    @Transactional(readOnly = true)
    public Map<Long, IssueState> workedOn(Instant from, Instant end) {
        Map<Long, List<Change>> changes = new HashMap<>();
        db.select(TENSION_ISSUE.ID, TENSION_ISSUE.OPENED_AT)
                .from(TENSION_ISSUE)
                .where(TENSION_ISSUE.OPENED_AT.lt(end))
                .and(TENSION_ISSUE.MERGED_AT.isNull().or(TENSION_ISSUE.MERGED_AT.ge(end)))
                .forEach(row -> changes.computeIfAbsent(row.value1(), fresh -> new ArrayList<>())
                        .add(new Change(row.value2(), IssueState.OPEN)));
        db.select(TENSION_ISSUE_STEP.ISSUE_ID, TENSION_ISSUE_STEP.DONE_AT, TENSION_ISSUE_STEP.SUBJECT)
                .from(TENSION_ISSUE_STEP)
                .where(TENSION_ISSUE_STEP.KIND.eq(IssueStep.Kind.MOVED.name()))
                .and(TENSION_ISSUE_STEP.DONE_AT.lt(end))
                .orderBy(TENSION_ISSUE_STEP.ID)
                .forEach(row -> changes.computeIfPresent(
                        row.value1(), (id, all) -> with(all, row.value2(), IssueState.valueOf(row.value3()))));
        db.select(TENSION_ASSESSMENT.ISSUE_ID, TENSION_ASSESSMENT.DECIDED_AT)
                .from(TENSION_ASSESSMENT)
                .where(TENSION_ASSESSMENT.ISSUE_ID.isNotNull())
                .and(TENSION_ASSESSMENT.STATE.eq(Assessment.State.IN_FORCE.name()))
                .and(TENSION_ASSESSMENT.DECIDED_AT.lt(end))
                .orderBy(TENSION_ASSESSMENT.ID)
                .forEach(row -> changes.computeIfPresent(row.value1(), (id, all) -> with(all, row.value2(), null)));
        Map<Long, IssueState> states = new HashMap<>();
        changes.forEach((id, all) -> {
            all.sort(Comparator.comparing(Change::at));
            IssueState before = after(
                    all.stream().filter(change -> change.at().isBefore(from)).toList());
            boolean moved = all.stream().anyMatch(change -> !change.at().isBefore(from));
            if (moved || before.isLive()) {
                states.put(id, after(all));
            }
        });
        return states;
    }

    private static List<Change> with(List<Change> all, Instant at, @Nullable IssueState to) {
        all.add(new Change(at, to));
        return all;
    }

    /** A judgement moves an issue only where {@link Transition#ASSESS} does. */
    private static IssueState after(List<Change> changes) {
        IssueState state = IssueState.OPEN;
        for (Change change : changes) {
            IssueState to = change.to();
            state = to != null ? to : state.after(Transition.ASSESS).orElse(state);
        }
        return state;
    }
}
