package uk.concord.venue.domain.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.concord.venue.domain.rulebook.document.EditableRow;
import uk.concord.venue.domain.rulebook.document.RuleDocument;
import uk.concord.venue.domain.rulebook.document.UnaryTest;
import uk.concord.venue.domain.rules.RuleRow;
import uk.concord.venue.domain.rules.RuleSet;

/** Rows of the DMN are read, changed and written back, and nothing dangerous comes in with them. */
class RuleDocumentTest {

    static String shipped() {
        try (InputStream dmn = RuleDocumentTest.class.getResourceAsStream("/rules/venue-hire-first.dmn")) {
            return new String(Objects.requireNonNull(dmn).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aRoundTripChangesNothingTheEngineReads() {
        List<RuleRow> before = RuleSet.of(shipped()).rows();
        String written = RuleDocument.of(shipped()).xml();
        assertThat(RuleSet.of(written).rows()).isEqualTo(before);
        assertThat(RuleDocument.of(written).rows())
                .isEqualTo(RuleDocument.of(shipped()).rows());
        assertThat(before).hasSizeGreaterThan(30);
    }

    @Test
    void aChangedRowIsReadBackByTheEngine() {
        RuleDocument document = RuleDocument.of(shipped());
        EditableRow row = document.row("R16a");
        EditableRow changed = new EditableRow(
                row.id(),
                row.table(),
                row.number(),
                Map.of("po", UnaryTest.parse(">= 1")),
                "HOLD_L2",
                "L2",
                List.of("STEWARDS", "DOOR_LIST"),
                row.others(),
                "Protest is \"expected\" & <likely>.",
                row.reference(),
                "Prevent lead",
                LocalDate.of(2027, 1, 1),
                null,
                true);
        document.replace(changed);
        String xml = document.xml();
        assertThat(RuleDocument.of(xml).row("R16a")).isEqualTo(changed);
        RuleRow read = RuleSet.of(xml).rows().stream()
                .filter(candidate -> "R16a".equals(candidate.id()))
                .findFirst()
                .orElseThrow();
        assertThat(read.conditionsByInput()).containsExactly(Map.entry("po", ">= 1"));
        assertThat(read.outcome().name()).isEqualTo("HOLD_L2");
        assertThat(read.reason()).isEqualTo("Protest is \"expected\" & <likely>.");
        assertThat(RuleDocument.of(xml).rows())
                .hasSize(RuleDocument.of(shipped()).rows().size());
    }

    @Test
    void rowsAreAddedCopiedMovedAndRemoved() {
        RuleDocument document = RuleDocument.of(shipped());
        int rows = document.rows().size();
        String copy = document.copy("R10");
        assertThat(document.row(copy).enabled()).isFalse();
        assertThat(document.rows()).hasSize(rows + 1);
        assertThat(ids(document).indexOf(copy)).isEqualTo(ids(document).indexOf("R10") + 1);
        document.move(copy, -2);
        assertThat(ids(document).indexOf(copy)).isEqualTo(ids(document).indexOf("R10") - 2);
        document.move(copy, -1000);
        assertThat(document.rows("Rules").getFirst().id()).isEqualTo(copy);
        document.remove(copy);
        assertThat(document.rows()).hasSize(rows);
        assertThat(RuleDocument.of(document.xml()).rows())
                .isEqualTo(RuleDocument.of(shipped()).rows());
    }

    @Test
    void rowsSwitchedOffAreLeftOutOfWhatTheEngineRuns() {
        RuleDocument document = RuleDocument.of(shipped());
        document.replace(document.row("R10").withEnabled(false));
        String running = RuleDocument.withRows(document.xml(), row -> row.isInForceOn(LocalDate.of(2027, 1, 1)));
        assertThat(RuleSet.of(running).rows())
                .extracting(RuleRow::id)
                .doesNotContain("R10")
                .contains("R11");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "true",
                "2",
                ">= 2",
                "<= 1",
                "> 0",
                "< 3",
                "[1..3]",
                "\"claimed\", \"verified\"",
                "not(0, 1)"
            })
    void conditionsKeepTheirMeaning(String text) {
        assertThat(UnaryTest.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function() external {java: {class: \"java.lang.Runtime\"}}",
                "today() > date(\"2027-01-01\")",
                "? > 2",
                "x",
                "for i in 1..1000000 return i",
                "if true then 1 else 2",
                "\"a\" + \"b\"",
                ">= po",
                "\"\\u0000\""
            })
    void otherExpressionsAreNoConditions(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> UnaryTest.parse(text));
        String dmn = shipped().replaceFirst("(<inputEntry id=\"R1-i0\"><text>)true", "$1" + escaped(text));
        assertThatIllegalArgumentException().isThrownBy(() -> RuleDocument.of(dmn));
    }

    @Test
    void anythingButPlainTablesIsRefused() {
        String dmn = shipped();
        refused("<!DOCTYPE definitions [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + body(dmn));
        refused("<!DOCTYPE definitions SYSTEM \"http://127.0.0.1:9/x.dtd\">" + body(dmn));
        refused("<?xml-stylesheet href=\"x\"?>" + body(dmn));
        refused(dmn.replaceFirst("<inputData", "<import name=\"x\" namespace=\"y\" importType=\"z\"/><inputData"));
        refused(dmn.replaceFirst("<inputData", "<businessKnowledgeModel name=\"x\"/><inputData"));
        refused(dmn.replaceFirst("hitPolicy=\"COLLECT\"", "hitPolicy=\"COLLECT\" aggregation=\"SUM\""));
        refused(dmn.replaceFirst("hitPolicy=\"COLLECT\"", "hitPolicy=\"ANY\""));
        refused(dmn.replaceFirst("<inputEntry id=\"R1-i0\">", "<inputEntry id=\"R1-i0\" class=\"java.lang.Runtime\">"));
        refused(dmn.replaceFirst("<text>danger</text>", "<text>danger or true</text>"));
        refused(dmn.replaceFirst("<text>\"R1\"</text>", "<text>\"R\" + \"1\"</text>"));
        refused(dmn.replaceFirst("<inputEntry id=\"R1-i0\"><text>true</text></inputEntry>", ""));
        refused("no xml");
        refused("");
    }

    @Test
    void diagramsAndExtensionsAreLeftOut() {
        String dmn = shipped()
                .replaceFirst(
                        "</definitions>\\s*$",
                        "<dmndi:DMNDI xmlns:dmndi=\"https://www.omg.org/spec/DMN/20191111/DMNDI/\"><dmndi:DMNDiagram/></dmndi:DMNDI></definitions>");
        assertThat(RuleDocument.of(dmn).xml()).doesNotContain("DMNDiagram");
    }

    private static void refused(String dmn) {
        assertThatIllegalArgumentException().isThrownBy(() -> RuleDocument.of(dmn));
    }

    private static String body(String dmn) {
        return dmn.substring(dmn.indexOf("<definitions"));
    }

    private static String escaped(String text) {
        return java.util.regex.Matcher.quoteReplacement(
                text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    private static List<String> ids(RuleDocument document) {
        return document.rows("Rules").stream().map(EditableRow::id).toList();
    }
}
