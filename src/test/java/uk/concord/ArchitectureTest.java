package uk.concord;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.concord.core.audit.AuditTrail;

/** The rules of src/docs/adr that code can check. */
@ArchTag("architecture")
@AnalyzeClasses(packages = "uk.concord", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule vaadinStaysInTheUserInterface = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "uk.concord.core.security..", "uk.concord")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule domainDoesNotKnowTheUserInterface = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("uk.concord..ui..");

    @ArchTest
    static final ArchRule coreDoesNotKnowFeatures = noClasses()
            .that()
            .resideInAPackage("uk.concord.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "uk.concord.people..",
                    "uk.concord.place..",
                    "uk.concord.tension..",
                    "uk.concord.venue..",
                    "uk.concord.briefing..");

    @ArchTest
    static final ArchRule noSqlInViews = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat(resideInAPackage("uk.concord.db..").or(JavaClass.Predicates.type(DSLContext.class)));

    /** Every other way to take a file would hold whatever somebody sends in the server's memory. */
    @ArchTest
    static final ArchRule filesAreTakenWithALimit = noClasses()
            .that()
            .resideOutsideOfPackage("uk.concord.core.ui..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.vaadin.flow.component.upload.Upload")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.vaadin.flow.server.streams.UploadHandler");

    /** Addresses for systems stand beside the views: both know the domain, neither knows the other. */
    @ArchTest
    static final ArchRule apiKnowsNeitherViewsNorSql = noClasses()
            .that()
            .resideInAPackage("uk.concord.*.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("uk.concord..ui..", "com.vaadin..", "org.jooq..", "uk.concord.db..");

    @ArchTest
    static final ArchRule nobodyKnowsTheApiOfAFeature = noClasses()
            .that()
            .resideOutsideOfPackage("uk.concord.*.api..")
            .should()
            .dependOnClassesThat(resideInAPackage("uk.concord.*.api..")
                    .and(DescribedPredicate.not(resideInAPackage("uk.concord.core.api.."))));

    /** What is mapped under an address for systems is behind the chain that takes tokens and nothing else. */
    @ArchTest
    static final ArchRule controllersStandInTheApi = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .resideInAPackage("uk.concord.*.api..")
            .andShould(new ArchCondition<>("be mapped under /api/v1") {
                @Override
                public void check(JavaClass controller, ConditionEvents events) {
                    String[] addresses =
                            controller.getAnnotationOfType(RequestMapping.class).value();
                    if (addresses.length != 1 || !addresses[0].startsWith("/api/v1")) {
                        events.add(SimpleConditionEvent.violated(controller, controller.getName()));
                    }
                }
            });

    @ArchTest
    static final ArchRule generatedCodeStaysInDomainAndCore = classes()
            .that()
            .resideInAPackage("uk.concord.db..")
            .should()
            .onlyBeAccessed()
            .byAnyPackage("uk.concord.db..", "..domain..", "uk.concord.core..");

    @ArchTest
    static final ArchRule featuresHaveNoCycles = slices().matching("uk.concord.(*)..")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("uk.concord.db.."));

    @ArchTest
    static final ArchRule viewsOfAFeatureBelongToIt = classes()
            .that()
            .resideInAPackage("uk.concord.(*).ui..")
            .and()
            .resideOutsideOfPackage("uk.concord.core..")
            .should(onlyBeUsedByTheirFeature());

    @ArchTest
    static final ArchRule everyRouteSaysWhoMayOpenIt = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(AnonymousAllowed.class);

    @ArchTest
    static final ArchRule everyServiceSaysWhoMayCallIt =
            classes().that().areAnnotatedWith(Service.class).should(sayWhoMayCall());

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now");

    /** Otherwise the event needs a second connection while the first waits, and enough readers at once take them all. */
    @ArchTest
    static final ArchRule auditedReadsMayWrite = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .and(new DescribedPredicate<>("are read-only") {
                @Override
                public boolean test(JavaMethod method) {
                    return method.getAnnotationOfType(Transactional.class).readOnly();
                }
            })
            .should(new ArchCondition<>("not record an audit event") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    if (reachesTheAuditTrail(method, new HashSet<>())) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                    }
                }
            });

    @ArchTest
    static void sourcesStaySmallAndUnstyled(com.tngtech.archunit.core.domain.JavaClasses ignored) {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> problems = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(ArchitectureTest::problems)
                    .toList();
            assertThat(problems).isEmpty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> problems(Path file) {
        try {
            String source = Files.readString(file);
            Stream.Builder<String> problems = Stream.builder();
            if (source.lines().count() > 300) {
                problems.add(file + " has more than 300 lines");
            }
            if (source.contains("getStyle(") || source.contains("LumoUtility") || source.contains("--lumo-")) {
                problems.add(file + " styles outside the css files");
            }
            return problems.build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ArchCondition<JavaClass> onlyBeUsedByTheirFeature() {
        return new ArchCondition<>("only be used by their feature") {
            @Override
            public void check(JavaClass view, ConditionEvents events) {
                String feature = view.getPackageName().split("\\.")[2];
                view.getDirectDependenciesToSelf().stream()
                        .map(dependency -> dependency.getOriginClass())
                        .filter(user -> !user.getPackageName().startsWith("uk.concord." + feature))
                        .forEach(user -> events.add(
                                SimpleConditionEvent.violated(view, user.getName() + " uses " + view.getName())));
            }
        };
    }

    private static ArchCondition<JavaClass> sayWhoMayCall() {
        return new ArchCondition<>("say who may call them, as a class or on each public method") {
            @Override
            public void check(JavaClass service, ConditionEvents events) {
                if (isGuarded(service)) {
                    return;
                }
                service.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                && !method.getModifiers().contains(JavaModifier.STATIC))
                        .filter(method -> !isGuarded(method))
                        .forEach(method -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " does not say who may call it")));
            }
        };
    }

    private static boolean reachesTheAuditTrail(JavaCodeUnit method, Set<JavaCodeUnit> seen) {
        return seen.add(method)
                && method.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().getPackageName().startsWith("uk.concord"))
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(AuditTrail.class)
                                || call.getTarget().resolveMember().stream()
                                        .anyMatch(called -> reachesTheAuditTrail(called, seen)));
    }

    private static boolean isGuarded(JavaClass type) {
        return type.isAnnotatedWith(RolesAllowed.class)
                || type.isAnnotatedWith(PermitAll.class)
                || type.isAnnotatedWith(DenyAll.class);
    }

    private static boolean isGuarded(JavaMethod method) {
        return method.isAnnotatedWith(RolesAllowed.class)
                || method.isAnnotatedWith(PermitAll.class)
                || method.isAnnotatedWith(DenyAll.class);
    }
}
