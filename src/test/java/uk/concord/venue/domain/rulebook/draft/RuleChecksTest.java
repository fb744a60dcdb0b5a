package uk.concord.venue.domain.rulebook.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import uk.concord.venue.domain.rulebook.document.EditableRow;
import uk.concord.venue.domain.rulebook.document.RuleDocument;
import uk.concord.venue.domain.rulebook.document.UnaryTest;
import uk.concord.venue.domain.rulebook.draft.Finding.Code;

/** Each mistake a rules editor can make is named before anybody can publish it. */
class RuleChecksTest {
    private final RuleChecks checks = new RuleChecks(() -> Set.of("N1"));

    private static String shipped() {
        try (InputStream dmn = RuleChecksTest.class.getResourceAsStream("/rules/venue-hire-first.dmn")) {
            return new String(Objects.requireNonNull(dmn).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EditableRow row(
            String id, Map<String, String> tests, String outcome, String level, String... codes) {
        Map<String, UnaryTest> parsed = new java.util.LinkedHashMap<>();
        tests.forEach((input, test) -> parsed.put(input, UnaryTest.parse(test)));
        return new EditableRow(
                id,
                "Rules",
                "R90",
                parsed,
                outcome,
                level,
                List.of(codes),
                Map.of(),
                "A reason.",
                "Hire policy",
                "Prevent lead",
                null,
                null,
                true);
    }

    private List<Finding> after(Consumer<RuleDocument> change) {
        RuleDocument document = RuleDocument.of(shipped());
        change.accept(document);
        return checks.of(document.xml());
    }

    private List<Finding> added(EditableRow row) {
        return after(document -> document.add(row, "")).stream()
                .filter(finding ->
                        finding.rowId().equals(row.id()) || finding.detail().equals(row.id()))
                .toList();
    }

    @Test
    void theRulesThatComeWithTheProductPass() {
        assertThat(checks.of(shipped())).noneMatch(Finding::blocking);
    }

    @Test
    void aSoundRowAddsNothingToPutRight() {
        assertThat(added(row("R90", Map.of("po", "1", "late", "2"), "COND", "L1", "STEWARDS")))
                .noneMatch(Finding::blocking);
    }

    @Test
    void whatDoesNotExistIsNamed() {
        assertThat(added(row("R90", Map.of("po", "1"), "REFUSE", "L9", "FREE_BEER")))
                .extracting(Finding::code, Finding::detail)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Code.UNKNOWN_OUTCOME, "REFUSE"),
                        org.assertj.core.groups.Tuple.tuple(Code.UNKNOWN_LEVEL, "L9"),
                        org.assertj.core.groups.Tuple.tuple(Code.UNKNOWN_CONDITION, "FREE_BEER"));
    }

    @Test
    void viewsLobbyingAndReputationNeverLeadToAHold() {
        assertThat(added(row("R90", Map.of("context", "true"), "HOLD_L2", "L2")))
                .extracting(Finding::code)
                .contains(Code.WEIGHT_ZERO);
    }

    @Test
    void aRowNobodyCanMeetAndOneWithoutConditionsAreNamed() {
        assertThat(added(row("R90", Map.of("po", "[3..1]"), "COND", "L1")))
                .extracting(Finding::code)
                .contains(Code.IMPOSSIBLE);
        assertThat(added(row("R90", Map.of(), "COND", "L1")))
                .extracting(Finding::code)
                .contains(Code.NO_CONDITION);
        assertThat(added(row("R90", Map.of("po", "true"), "COND", "L1")))
                .extracting(Finding::code)
                .contains(Code.WRONG_KIND);
    }

    @Test
    void twoOutcomesForTheSameChecksAreNamed() {
        List<Finding> findings = after(document -> {
            document.add(row("R90", Map.of("po", "1"), "COND", "L1"), "");
            document.add(row("R91", Map.of("po", "1"), "INFO", "L1"), "");
        });
        assertThat(findings)
                .filteredOn(finding -> finding.code() == Code.CONFLICT)
                .extracting(Finding::rowId, Finding::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("R90", "R91"));
    }

    @Test
    void aRowThatAnotherSwallowsIsNamed() {
        List<Finding> findings = after(document -> {
            document.add(row("R90", Map.of("po", ">= 1"), "HOLD_L2", "L2", "STEWARDS"), "");
            document.add(row("R91", Map.of("po", "1", "late", "2"), "COND", "L1", "STEWARDS"), "");
        });
        assertThat(findings)
                .filteredOn(finding -> finding.code() == Code.NO_EFFECT && "R91".equals(finding.rowId()))
                .extracting(Finding::detail)
                .contains("R90");
    }

    @Test
    void aGateBelowAnotherThatFiresFirstIsHidden() {
        List<Finding> findings = after(document -> document.add(
                new EditableRow(
                        "G9",
                        "Gates",
                        "G9",
                        Map.of("openGates", UnaryTest.parse(">= 2")),
                        "INFO",
                        "L0",
                        List.of(),
                        Map.of(),
                        "More than one thing is missing.",
                        "Hire policy",
                        "",
                        null,
                        null,
                        true),
                ""));
        assertThat(findings)
                .filteredOn(finding -> finding.code() == Code.HIDDEN)
                .extracting(Finding::rowId, Finding::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("G9", "G1"));
    }

    @Test
    void datesTheWrongWayRoundAreNamed() {
        EditableRow row = row("R90", Map.of("po", "1"), "COND", "L1");
        assertThat(added(new EditableRow(
                        row.id(),
                        row.table(),
                        row.number(),
                        row.tests(),
                        row.outcome(),
                        row.level(),
                        row.conditions(),
                        row.others(),
                        "",
                        "",
                        row.owner(),
                        LocalDate.of(2027, 2, 1),
                        LocalDate.of(2027, 1, 1),
                        true)))
                .extracting(Finding::code)
                .contains(Code.DATES, Code.NO_REASON, Code.NO_REFERENCE);
    }

    @Test
    void aThresholdThatLeavesChecksUnansweredIsAGap() {
        List<Finding> findings = after(document -> {
            EditableRow row = document.row("R16a");
            document.replace(new EditableRow(
                    row.id(),
                    row.table(),
                    row.number(),
                    Map.of("po", UnaryTest.parse("3")),
                    row.outcome(),
                    row.level(),
                    row.conditions(),
                    row.others(),
                    row.reason(),
                    row.reference(),
                    row.owner(),
                    null,
                    null,
                    true));
        });
        assertThat(findings)
                .filteredOn(Finding::blocking)
                .extracting(Finding::code)
                .containsExactly(Code.GAP);
    }

    @Test
    void viewsThatWeighSomethingByADetourAreFound() {
        List<Finding> findings =
                after(document -> document.add(row("R90", Map.of("context", "true", "po", "0"), "COND", "L1"), ""));
        assertThat(findings)
                .filteredOn(Finding::blocking)
                .extracting(Finding::code)
                .containsExactly(Code.VIEWS_WORSEN);
    }
}
