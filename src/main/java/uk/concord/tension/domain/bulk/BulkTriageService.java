package uk.concord.tension.domain.bulk;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.ReportDetails;
import uk.concord.tension.domain.ReportRepository;
import uk.concord.tension.domain.access.ReportAccess;
import uk.concord.tension.domain.assignment.AssignmentService;
import uk.concord.tension.domain.duplicate.DuplicateService;
import uk.concord.tension.domain.issue.IssueService;
import uk.concord.tension.domain.marking.MarkingService;
import uk.concord.tension.domain.triage.Acceptance;
import uk.concord.tension.domain.triage.DecisionService;
import uk.concord.tension.domain.triage.IndicativeGrade;
import uk.concord.tension.domain.triage.MarkingSuggestion;
import uk.concord.tension.domain.triage.TriageService;

/**
 * Decides several reports at once, each by the services that decide one, in a transaction of its own, with its own audit
 * events. The preview is the same work taken back, so that it cannot promise what the guards would refuse.
 */
@Service
@RolesAllowed(Permissions.TENSION_TRIAGE)
public class BulkTriageService {
    /** Most reports at once. */
    public static final int MOST = 200;

    /** Most reports at once where each is to be read before: as many as one can look through. */
    public static final int MOST_READ = 50;

    private final ReportRepository reports;
    private final TriageService triage;
    private final DecisionService decisions;
    private final IssueService issues;
    private final DuplicateService duplicates;
    private final AssignmentService assignments;
    private final MarkingService markings;
    private final SignedIn signedIn;
    private final TransactionTemplate each;

    BulkTriageService(
            ReportRepository reports,
            TriageService triage,
            DecisionService decisions,
            IssueService issues,
            DuplicateService duplicates,
            AssignmentService assignments,
            MarkingService markings,
            SignedIn signedIn,
            PlatformTransactionManager transactions) {
        this.reports = reports;
        this.triage = triage;
        this.decisions = decisions;
        this.issues = issues;
        this.duplicates = duplicates;
        this.assignments = assignments;
        this.markings = markings;
        this.signedIn = signedIn;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * @return in the given order, which would change and which not and why; nothing has changed
     * @throws RuleBrokenException when there are too many, or the action lacks something
     */
    public List<BulkLine> preview(BulkAction action, List<String> references) {
        check(action, references.size());
        return references.stream()
                .distinct()
                .map(reference -> attempt(line(reference), true, () -> act(action, reference)))
                .toList();
    }

    /**
     * Does it. A report that has changed since the preview is left alone; the others are done all the same.
     *
     * @param versions of the reports as the preview saw them, in order
     */
    public List<BulkLine> apply(BulkAction action, Map<String, Integer> versions) {
        check(action, versions.size());
        List<BulkLine> lines = new ArrayList<>();
        versions.forEach((reference, version) -> {
            BulkLine line = line(reference);
            lines.add(
                    line.version() == version
                            ? attempt(line, false, () -> act(action, reference))
                            : refused(line, "tension.bulk.changed"));
        });
        return lines;
    }

    /**
     * Takes back what {@link #apply} has done with those reports.
     *
     * @param done of which {@link BulkAction.Kind#canBeUndone()} says so
     * @param reason why, for the record
     * @return what is as it was before, and what has been changed again meanwhile or cannot be undone
     */
    public List<BulkLine> undo(BulkAction done, List<String> references, String reason) {
        return references.stream()
                .map(reference -> attempt(line(reference), false, () -> takeBack(done, reference, reason)))
                .toList();
    }

    private void takeBack(BulkAction done, String reference, String reason) {
        switch (done) {
            case BulkAction.Duplicate ignored ->
                duplicates.undo(
                        reference,
                        reports.byReference(reference).map(Report::version).orElse(-1));
            case BulkAction.Link link -> issues.unlink(link.issue(), reference, reason);
            default -> throw new RuleBrokenException("tension.bulk.noUndo");
        }
    }

    private static void check(BulkAction action, int number) {
        int most = action.kind().needsReading() ? MOST_READ : MOST;
        if (number == 0 || number > most) {
            throw new RuleBrokenException("tension.bulk.number", most);
        }
        switch (action) {
            case BulkAction.Assign assign -> required(assign.owner(), "tension.bulk.problem.owner");
            case BulkAction.Accept accept -> wasRead(accept.read());
            case BulkAction.Mark mark -> required(mark.handlingLine(), "tension.problem.triage.handlingLine");
            case BulkAction.Reject reject -> {
                required(reject.reason(), "tension.problem.triage.reason");
                wasRead(reject.read());
            }
            case BulkAction.Close close -> required(close.outcome(), "tension.bulk.problem.outcome");
            case BulkAction.Duplicate duplicate -> required(duplicate.original(), "tension.problem.triage.original");
            case BulkAction.Link link -> required(link.issue(), "tension.problem.disclosure.issue");
        }
    }

    private static void wasRead(boolean read) {
        if (!read) {
            throw new RuleBrokenException("tension.bulk.problem.read");
        }
    }

    private static void required(@Nullable Object given, String messageKey) {
        if (given == null || given instanceof String typed && typed.isBlank()) {
            throw new RuleBrokenException(messageKey);
        }
    }

    private BulkLine line(String reference) {
        Optional<Report> found =
                reports.byReference(reference).filter(report -> ReportAccess.mayRead(signedIn.user(), report));
        return found.map(report -> new BulkLine(
                        reference,
                        report.version(),
                        report.answers().happening().title(),
                        report.answers().happening().text(),
                        null,
                        List.of()))
                .orElseGet(() -> new BulkLine(reference, -1, "", "", "tension.bulk.missing", List.of()));
    }

    private BulkLine attempt(BulkLine line, boolean takeBack, Runnable work) {
        if (!line.isDone()) {
            return line;
        }
        try {
            each.executeWithoutResult(status -> {
                work.run();
                if (takeBack) {
                    status.setRollbackOnly();
                }
            });
            return line;
        } catch (RuleBrokenException rule) {
            return refused(line, rule.messageKey(), rule.arguments());
        } catch (NotFoundException gone) {
            return refused(line, "tension.bulk.missing");
        } catch (EditConflictException changed) {
            return refused(line, "tension.bulk.changed");
        }
    }

    private static BulkLine refused(BulkLine line, String key, Object... arguments) {
        return new BulkLine(line.reference(), line.version(), line.title(), line.text(), key, List.of(arguments));
    }

    private void act(BulkAction action, String reference) {
        switch (action) {
            case BulkAction.Assign assign ->
                assignments.assign(reference, Objects.requireNonNull(assign.owner()), assign.urgency());
            case BulkAction.Accept ignored -> accept(reference);
            case BulkAction.Mark mark -> markings.raise(reference, mark.handlingLine());
            case BulkAction.Reject reject -> {
                Report report = triage.start(reference).report();
                decisions.reject(
                        reference, report.version(), Objects.requireNonNull(reject.reason()), reject.outcome());
            }
            case BulkAction.Close close ->
                decisions.close(
                        reference,
                        reports.byReference(reference).map(Report::version).orElse(-1),
                        close.outcome());
            case BulkAction.Duplicate duplicate -> {
                Report report = triage.start(reference).report();
                decisions.markDuplicate(reference, report.version(), duplicate.original());
            }
            case BulkAction.Link link -> issues.link(link.issue(), reference, link.reason());
        }
    }

    private void accept(String reference) {
        ReportDetails taken = triage.start(reference);
        IndicativeGrade grade =
                triage.suggestedGrade(reference).orElseThrow(() -> new RuleBrokenException("tension.bulk.grade"));
        if (MarkingSuggestion.of(taken.report().answers()).marking() != Marking.OFFICIAL) {
            throw new RuleBrokenException("tension.bulk.sensitive");
        }
        decisions.accept(
                reference, taken.report().version(), Acceptance.unremarkable(grade.source(), grade.information()), "");
    }
}
