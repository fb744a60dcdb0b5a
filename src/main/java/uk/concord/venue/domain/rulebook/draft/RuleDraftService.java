package uk.concord.venue.domain.rulebook.draft;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Permissions;
import uk.concord.venue.domain.question.QuestionBook;
import uk.concord.venue.domain.rulebook.PublishedRules;
import uk.concord.venue.domain.rulebook.Rulebook;
import uk.concord.venue.domain.rulebook.document.EditableRow;
import uk.concord.venue.domain.rulebook.document.RuleDocument;
import uk.concord.venue.domain.rulebook.document.TableInput;
import uk.concord.venue.domain.rulebook.draft.RuleDraft.Action;
import uk.concord.venue.domain.rulebook.draft.RuleDraft.State;
import uk.concord.venue.domain.rules.AddedQuestion;
import uk.concord.venue.domain.rules.Question;

/** Drafting a new version of the rules, row by row. */
@Service
public class RuleDraftService {
    private static final String RULES = "Rules";

    private final RuleDraftRepository drafts;
    private final RuleChecks checks;
    private final Rulebook rulebook;
    private final QuestionBook book;
    private final DraftSteps steps;
    private final Clock clock;

    RuleDraftService(
            RuleDraftRepository drafts,
            RuleChecks checks,
            Rulebook rulebook,
            QuestionBook book,
            DraftSteps steps,
            Clock clock) {
        this.drafts = drafts;
        this.checks = checks;
        this.rulebook = rulebook;
        this.book = book;
        this.steps = steps;
        this.clock = clock;
    }

    /** @return the draft that is being written or waits for publishing; there is at most one */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.VENUE_RULES)
    public Optional<RuleDraft> onItsWay() {
        return drafts.onItsWay();
    }

    /** @throws NotFoundException when there is no such draft */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.VENUE_RULES)
    public RuleDraft draft(long id) {
        return drafts.find(id).orElseThrow(() -> new NotFoundException("rule draft"));
    }

    /** @return the set the draft started from */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.VENUE_RULES)
    public PublishedRules base(RuleDraft draft) {
        return rulebook.byId(draft.basedOn());
    }

    /** @return what looking at the draft finds, the blocking first */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.VENUE_RULES)
    public List<Finding> check(RuleDraft draft) {
        return checks.of(draft.dmn());
    }

    /** @return id of the draft; of the one there is already when there is one */
    @Transactional
    @RolesAllowed(Permissions.VENUE_RULES_EDIT)
    public long start() {
        return drafts.onItsWay().map(RuleDraft::id).orElseGet(() -> {
            long id = drafts.insert(rulebook.newest(), clock.instant());
            steps.record(id, Action.STARTED, "");
            return id;
        });
    }

    /** Says what the version is called, from when it shall count and what it is for. */
    @Transactional
    @RolesAllowed(Permissions.VENUE_RULES_EDIT)
    public void describe(long id, String name, @Nullable LocalDate effectiveFrom, String note, int seenVersion) {
        if (name.isBlank() || name.length() > 120 || note.length() > 500) {
            throw new RuleBrokenException("venue.error.rules.name");
        }
        RuleDraft draft = steps.in(State.OPEN, id, seenVersion);
        steps.save(draft.described(name.strip(), effectiveFrom, note.strip()), Action.DESCRIBED, "");
    }

    /**
     * Replaces the whole draft by a DMN file.
     *
     * @throws RuleBrokenException when it holds anything but decision tables with simple conditions
     */
    @Transactional
    @RolesAllowed(Permissions.VENUE_RULES_EDIT)
    public void importDmn(long id, String dmn, int seenVersion) {
        try {
            edit(
                    id,
                    seenVersion,
                    Action.IMPORTED,
                    "",
                    text -> RuleDocument.of(dmn).xml());
        } catch (IllegalArgumentException refused) {
            throw new RuleBrokenException("venue.error.rules.import", String.valueOf(refused.getMessage()));
        }
    }

    /** Writes a row over the one with the same id. */
    @Transactional
    @RolesAllowed(Permissions.VENUE_RULES_EDIT)
    public void saveRow(long id, EditableRow row, int seenVersion) {
        change(id, seenVersion, Action.SAVED, row.id(), document -> document.replace(row));
    }

    /** Adds a row at the end of its table. */
    @Transactional
    @RolesAllowed(Permissions.VENUE_RULES_EDIT)
    public void addRow(long id, EditableRow row, int seenVersion) {
        if (!row.id().matches("[A-Za-z0-9-]{1,10}")) {
            throw new RuleBrokenException("venue.error.rules.row-id");
        }
        change(id, seenVersion, Action.ADDED, row.id(), document -> {
            if (document.find(row.id()).isPresent()) {
                throw new RuleBrokenException("venue.error.rules.row-taken", row.id());
            }
            document.add(row, "");
        });
    }

    /** @return the added questions whose answers rows could read and do not read yet */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.VENUE_RULES)
    public List<AddedQuestion> readable(RuleDraft draft) {
        List<String> known = RuleDocument.of(draft.dmn()).inputs(RULES).stream()
                .map(TableInput::name)
                .toList();
        return book.everAdded().stream()
                .filter(question -> !question.retired() && question.isReadable() && !known.contains(question.code()))
                .toList();
    }

    /**
     * Lets the rows read the answers to an added question.
     *
     * @throws RuleBrokenException when there is no such question, or its answers are free words
     */
    @Transactional
    @RolesAllowed(Permissions.VENUE_RULES_EDIT)
    public void readQuestion(long id, String code, int seenVersion) {
        AddedQuestion question = readable(draft(id)).stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleBrokenException("venue.error.added.not-readable", code));
        boolean number = question.kind() == Question.Kind.NUMBER;
        TableInput input = new TableInput(
                code,
                code + " " + question.words().wording()
                        + (number ? "" : " (" + String.join(", ", question.values()) + ")"),
                number ? TableInput.Kind.NUMBER : TableInput.Kind.TEXT,
                List.of());
        change(id, seenVersion, Action.READS, code, document -> document.addInput(RULES, input));
    }

    /** Copies a row; the copy stands behind it and is switched off. */
    @Transactional
    @RolesAllowed(Permissions.VENUE_RULES_EDIT)
    public void copyRow(long id, String rowId, int seenVersion) {
        change(id, seenVersion, Action.COPIED, rowId, document -> document.copy(rowId));
    }

    /** @param places how many rows down, or up when negative */
    @Transactional
    @RolesAllowed(Permissions.VENUE_RULES_EDIT)
    public void moveRow(long id, String rowId, int places, int seenVersion) {
        change(id, seenVersion, Action.MOVED, rowId, document -> document.move(rowId, places));
    }

    @Transactional
    @RolesAllowed(Permissions.VENUE_RULES_EDIT)
    public void switchRow(long id, String rowId, boolean on, int seenVersion) {
        change(
                id,
                seenVersion,
                on ? Action.ON : Action.OFF,
                rowId,
                document -> document.replace(document.row(rowId).withEnabled(on)));
    }

    /**
     * Takes away a row that was added in this draft. A row that is published already is switched off instead, so that
     * everybody sees that it was there.
     */
    @Transactional
    @RolesAllowed(Permissions.VENUE_RULES_EDIT)
    public void removeRow(long id, String rowId, int seenVersion) {
        RuleDraft draft = draft(id);
        if (RuleDocument.of(base(draft).dmn()).find(rowId).isPresent()) {
            throw new RuleBrokenException("venue.error.rules.row-published", rowId);
        }
        change(id, seenVersion, Action.REMOVED, rowId, document -> document.remove(rowId));
    }

    private void change(long id, int seenVersion, Action action, String rowId, Consumer<RuleDocument> change) {
        edit(id, seenVersion, action, rowId, dmn -> {
            RuleDocument document = RuleDocument.of(dmn);
            change.accept(document);
            return document.xml();
        });
    }

    private void edit(long id, int seenVersion, Action action, String rowId, UnaryOperator<String> change) {
        RuleDraft draft = steps.in(State.OPEN, id, seenVersion);
        steps.save(draft.withDmn(change.apply(draft.dmn())), action, rowId);
    }
}
