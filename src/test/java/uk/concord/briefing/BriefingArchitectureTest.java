package uk.concord.briefing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import uk.concord.briefing.domain.release.ReleaseRules;
import uk.concord.briefing.domain.release.ReleasedCount;
import uk.concord.briefing.domain.release.SourceReport;
import uk.concord.tension.domain.ReportTexts;
import uk.concord.tension.domain.report.PersonalData;

/** Renderers can receive only released figures: a rule of the build, not a habit. */
class BriefingArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("uk.concord");

    @Test
    void whatPutsDocumentsTogetherKnowsNoReportAndNoRule() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "uk.concord.briefing.domain.composition..",
                        "uk.concord.core.document..",
                        "uk.concord.briefing.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("uk.concord.tension..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(SourceReport.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ReleaseRules.class)
                .check(CLASSES);
    }

    @Test
    void onlyTheCalculationAndTheScannerReadReports() {
        noClasses()
                .that()
                .resideInAPackage("uk.concord.briefing..")
                .and()
                .resideOutsideOfPackage("uk.concord.briefing.domain.figures..")
                .should()
                .dependOnClassesThat(resideInAPackage("uk.concord.tension..")
                        .and(not(belongToAnyOf(ReportTexts.class, PersonalData.class))))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("uk.concord.briefing..")
                .and()
                .resideOutsideOfPackages("uk.concord.briefing.domain.narrative", "uk.concord.briefing.domain.scan")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ReportTexts.class, PersonalData.class)
                .check(CLASSES);
    }

    @Test
    void aReleasedCountIsMadeByTheRulesAndTheLedgerOnly() {
        classes()
                .that()
                .areAssignableTo(ReleasedCount.class)
                .should()
                .haveOnlyFinalFields()
                .andShould()
                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("uk.concord.briefing.domain.release")
                .should()
                .callConstructorWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(
                                        ReleasedCount.class))))
                .check(CLASSES);
    }
}
