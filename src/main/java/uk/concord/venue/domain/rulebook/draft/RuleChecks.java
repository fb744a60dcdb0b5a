package uk.concord.venue.domain.rulebook.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import uk.concord.venue.domain.question.QuestionBook;
import uk.concord.venue.domain.rulebook.document.EditableRow;
import uk.concord.venue.domain.rulebook.document.RuleDocument;
import uk.concord.venue.domain.rules.AddedQuestion;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.CaseFacts;
import uk.concord.venue.domain.rules.Concerns;
import uk.concord.venue.domain.rules.RuleSet;

/** Looks a draft over before anybody can publish it: first the table, then, when it can be run, what it says of cases. */
@Component
public class RuleChecks {
    private static final int KEPT = 8;

    private final Set<String> productInputs =
            Concerns.of(Answers.of(Map.of()), CaseFacts.clear(0, 0)).inputs().keySet();
    private final Supplier<Set<String>> addedCodes;
    private final Map<String, List<Finding>> recent = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Finding>> eldest) {
            return size() > KEPT;
        }
    });

    @Autowired
    RuleChecks(QuestionBook book) {
        this(() -> book.everAdded().stream().map(AddedQuestion::code).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** @param addedCodes codes of the questions a council added, which rows may read */
    RuleChecks(Supplier<Set<String>> addedCodes) {
        this.addedCodes = addedCodes;
    }

    /** @return what was found, the blocking first; nothing when the draft is fine */
    public List<Finding> of(String dmn) {
        Set<String> added = addedCodes.get();
        return recent.computeIfAbsent(RuleSet.sha256(dmn) + added, key -> look(dmn, added));
    }

    private List<Finding> look(String dmn, Set<String> added) {
        Set<String> known = new HashSet<>(productInputs);
        known.addAll(added);
        List<Finding> findings = new ArrayList<>(TableChecks.of(dmn, known));
        if (findings.stream().noneMatch(Finding::blocking)) {
            try {
                findings.addAll(TrialChecks.of(RuleSet.of(RuleDocument.withRows(dmn, EditableRow::enabled))));
            } catch (IllegalArgumentException refused) {
                findings.add(Finding.of(Finding.Code.ENGINE, "", String.valueOf(refused.getMessage())));
            }
        }
        findings.sort((a, b) -> Boolean.compare(b.blocking(), a.blocking()));
        return List.copyOf(findings);
    }
}
