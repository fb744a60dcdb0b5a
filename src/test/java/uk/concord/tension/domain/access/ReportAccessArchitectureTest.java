package uk.concord.tension.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import uk.concord.db.Tables;

/**
 * Every method that reads {@code tension_report} applies the rule of {@link ReportAccessSql}, is given the condition by
 * its caller, or stands here with the reason why it need not.
 */
class ReportAccessArchitectureTest {
    private static final Map<String, String> WITHOUT = Map.ofEntries(
            Map.entry("ReportRepository.tellFigures", "tells the counts which week changed"),
            Map.entry("ReportTexts.forEachSince", "compares words with a text and hands out no report"),
            Map.entry("ReceiptService.ask", "whoever holds the code of 80 random bits hears the state"),
            Map.entry("TriageQuery.shownFalseBefore", "whether, of an author's reports, any was false"),
            Map.entry("TensionQuery.drafts", "the account's own drafts"),
            Map.entry("DemoIssues.open", "the demonstration data"),
            Map.entry("PromptFinder.linked", "a job; names the issue only"),
            Map.entry("PromptFinder.symbols", "a job; names the issue only"),
            Map.entry("QuestionReminders.open", "a job; tells each author of a question about their own report"),
            Map.entry("AssignmentDemo.newest", "the demonstration data"),
            Map.entry("FilesDemo.load", "the demonstration data"),
            Map.entry("DraftDisposal.dispose", "a job; takes a draft away"),
            Map.entry("DraftDisposal.expired", "a job; names no report"),
            Map.entry("EndedReports.knows", "whether there is a report of that reference, for a legal hold"),
            Map.entry("ReportingBodies.all", "which partners report at all, as the table of returns says; no report"),
            Map.entry("RetentionDemo.load", "the demonstration data"));

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("uk.concord");

    @Test
    void everyQueryOfReportsAppliesTheRule() {
        Set<String> without = new TreeSet<>();
        for (JavaClass type : PRODUCT) {
            if (!type.getPackageName().startsWith("uk.concord.db")) {
                type.getCodeUnits().stream()
                        .filter(ReportAccessArchitectureTest::readsReports)
                        .filter(unit -> !isGivenTheRule(unit) && !appliesTheRule(unit, new HashSet<>()))
                        .map(unit -> type.getSimpleName() + "." + unit.getName())
                        .forEach(without::add);
            }
        }
        assertThat(without).isEqualTo(new TreeSet<>(WITHOUT.keySet()));
    }

    private static boolean readsReports(JavaCodeUnit unit) {
        boolean table = unit.getFieldAccesses().stream()
                .anyMatch(access -> access.getTarget().getOwner().isEquivalentTo(Tables.class)
                        && access.getTarget().getName().equals("TENSION_REPORT"));
        boolean reads = unit.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isAssignableTo(DSLContext.class)
                        && (call.getName().startsWith("select")
                                || call.getName().startsWith("fetch")));
        return table && reads;
    }

    private static boolean isGivenTheRule(JavaCodeUnit unit) {
        return unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Condition.class));
    }

    private static boolean appliesTheRule(JavaCodeUnit unit, Set<String> seen) {
        return seen.add(unit.getFullName())
                && unit.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(ReportAccessSql.class)
                                || (call.getTargetOwner().getPackageName().startsWith("uk.concord.tension.domain")
                                        && call.getTarget()
                                                .resolveMember()
                                                .filter(inner -> appliesTheRule(inner, seen))
                                                .isPresent()));
    }
}
