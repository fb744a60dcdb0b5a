package uk.concord.briefing.domain.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.briefing.domain.BriefingSteps.TERM;
import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.ACCOUNT_ROLE;
import static uk.concord.db.Tables.AUDIT_EVENT;
import static uk.concord.db.Tables.BRIEFING;
import static uk.concord.db.Tables.BRIEFING_CLEARANCE;
import static uk.concord.db.Tables.BRIEFING_CLEARANCE_NEED;
import static uk.concord.db.Tables.BRIEFING_SECTION;
import static uk.concord.db.Tables.BRIEFING_VERSION;
import static uk.concord.db.Tables.LOCALITY;
import static uk.concord.db.Tables.ORGANISATION;
import static uk.concord.db.Tables.RELEASED_FIGURE;
import static uk.concord.db.Tables.ROUTE_CONTACT;
import static uk.concord.db.Tables.SETTING;
import static uk.concord.db.Tables.TENSION_REPORT;
import static uk.concord.db.Tables.WARD;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.briefing.domain.BriefingSteps;
import uk.concord.briefing.domain.composition.ComparedTable;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.figures.ThemeQuery;
import uk.concord.briefing.domain.release.TableShape;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.document.PdfJudge;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.Category;
import uk.concord.tension.domain.CategoryQuery;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** Opening, writing, submitting, approving and freezing a briefing. */
@DatabaseTest
class WritingDatabaseTest {

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private BriefingService briefings;

    @Autowired
    private ApprovalService approval;

    @Autowired
    private BriefingSteps steps;

    @Autowired
    private BriefingQuery query;

    @Autowired
    private ThemeQuery themes;

    @Autowired
    private CategoryQuery categories;

    @Autowired
    private DSLContext db;

    @Autowired
    private Clock clock;

    @Test
    void theDemonstrationShowsAPublishedBriefingAndAnHonestDraft() {
        SignIn.as("author");
        assertThat(briefings.terms())
                .filteredOn(line -> line.state() != null)
                .extracting(line -> line.term().slug(), TermLine::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(TERM, BriefingState.DRAFT),
                        org.assertj.core.groups.Tuple.tuple("autumn-2026", BriefingState.PUBLISHED));
        assertThat(briefings.missing(TERM))
                .extracting(Missing::section)
                .containsExactly(Section.THEMES, Section.COPY, Section.YOU_SAID);
    }

    @Test
    void tablesAreFixedAndComeOnlyAsReleased() {
        SignIn.as("author");
        List<ComparedTable> tables = briefings.tables(TERM);
        assertThat(tables).extracting(ComparedTable::key).containsExactly("A", "B", "C");
        assertThat(tables.get(1).rows())
                .extracting(ComparedTable.Row::label)
                .containsExactly("Dockside and Fenside", "Northfields", "Old Town and Station", "Riverside");
        for (ComparedTable table : tables) {
            assertThat(table.rows())
                    .allSatisfy(row -> assertThat(row.now().shown()).matches("7 or fewer|not shown|\\d*[05]"));
            assertThat(table.beforeLabel()).isNotNull();
        }
    }

    @Test
    void everyCategoryOfAReportHasATheme() {
        assertThat(themes.byCategory().keySet())
                .containsAll(categories.all().stream().map(Category::code).toList());
        SignIn.as("author");
        assertThat(briefings.tables(TERM).getFirst().rows())
                .extracting(ComparedTable.Row::key)
                .containsExactlyElementsOf(
                        themes.rows().stream().map(TableShape.Row::key).toList());
    }

    /** Reports are written straight into the table: the ledger shows them as the rules say, whatever else is there. */
    @Test
    void figuresComeFromAcceptedShareableReportsOfSeveralOrganisations() {
        SignIn.as("author");
        db.update(TENSION_REPORT).set(TENSION_REPORT.SHARE_WITH_SCHOOLS, false).execute();
        List<Long> organisations =
                db.select(ORGANISATION.ID).from(ORGANISATION).limit(4).fetch(ORGANISATION.ID);
        LocalDate day = briefings.briefing(TERM).orElseThrow().period().to();
        long ward = db.select(WARD.ID)
                .from(WARD)
                .join(LOCALITY)
                .on(LOCALITY.ID.eq(WARD.LOCALITY_ID))
                .where(LOCALITY.NAME.eq("Grays"))
                .limit(1)
                .fetchSingle()
                .value1();
        for (int i = 0; i < 13; i++) {
            report(i, organisations.get(i % 4), ward, day, "ACCEPTED", true, false);
            report(100 + i, organisations.get(i % 4), ward, day, "SUBMITTED", true, false);
            report(200 + i, organisations.get(i % 4), ward, day, "ACCEPTED", false, false);
            report(300 + i, organisations.get(i % 4), ward, day, "ACCEPTED", true, true);
            report(400 + i, organisations.get(i % 4), ward, day.plusDays(1), "ACCEPTED", true, false);
        }
        briefings.calculateFigures(TERM);
        List<ComparedTable> tables = briefings.tables(TERM);
        assertThat(shown(tables.get(0), "HATE")).isEqualTo("15");
        assertThat(shown(tables.get(0), "CRIME")).isEqualTo("7 or fewer");
        assertThat(shown(tables.get(1), "old-town")).isEqualTo("15");
        assertThat(shown(tables.get(1), "northfields")).isEqualTo("7 or fewer");
        assertThat(tables.get(0).total().shown()).isEqualTo("15 to 64");
        db.update(TENSION_REPORT)
                .set(TENSION_REPORT.ORGANISATION_ID, organisations.get(0))
                .execute();
        briefings.calculateFigures(TERM);
        assertThat(shown(briefings.tables(TERM).get(0), "HATE")).isEqualTo("not shown");
    }

    private static String shown(ComparedTable table, String row) {
        return table.rows().stream()
                .filter(line -> line.key().equals(row))
                .findFirst()
                .orElseThrow()
                .now()
                .shown();
    }

    private void report(
            int number, long organisation, long ward, LocalDate day, String state, boolean share, boolean hold) {
        db.insertInto(TENSION_REPORT)
                .set(TENSION_REPORT.REFERENCE, "TEST-" + number)
                .set(TENSION_REPORT.STATE, state)
                .set(TENSION_REPORT.SUBMISSION_KEY, java.util.UUID.randomUUID().toString())
                .set(TENSION_REPORT.FORM_VERSION, "test")
                .set(TENSION_REPORT.STEP, "done")
                .set(TENSION_REPORT.AUTHOR_ID, id("officer"))
                .set(TENSION_REPORT.ORGANISATION_ID, organisation)
                .set(TENSION_REPORT.CREATED_AT, clock.instant())
                .set(TENSION_REPORT.EDITED_AT, clock.instant())
                .set(TENSION_REPORT.CATEGORY, "FAITH")
                .set(TENSION_REPORT.START_DATE, day)
                .set(TENSION_REPORT.WARD_ID, ward)
                .set(TENSION_REPORT.SHARE_WITH_SCHOOLS, share)
                .set(TENSION_REPORT.POLICE_HOLD, hold)
                .execute();
    }

    @Test
    void opensATermWhereTheOneBeforeEnded() {
        removeDraft();
        SignIn.as("author");
        LocalDate today = LondonTime.today(clock);
        briefings.open(TERM, today);
        Briefing opened = briefings.briefing(TERM).orElseThrow();
        Briefing before = briefings.briefing("autumn-2026").orElseThrow();
        assertThat(opened.period().from()).isEqualTo(before.period().to().plusDays(1));
        assertThat(opened.period().to()).isEqualTo(today.minusDays(14));
        assertThat(opened.state()).isEqualTo(BriefingState.DRAFT);
        assertThat(briefings.tables(TERM)).hasSize(3);
        assertThat(briefings.sections(TERM))
                .hasSize(9)
                .allSatisfy(draft -> assertThat(draft.progress()).isEqualTo(SectionDraft.Progress.NOT_STARTED));
        assertThatThrownBy(() -> briefings.open(TERM, today)).isInstanceOf(RuleBrokenException.class);
    }

    @Test
    void refusesADayAheadAndAPeriodWithoutDays() {
        SignIn.as("author");
        LocalDate today = LondonTime.today(clock);
        assertThatThrownBy(() -> briefings.open("summer-2027", today.plusDays(1)))
                .hasMessage("briefing.open.ahead");
        assertThatThrownBy(() -> briefings.open("summer-2027", today)).hasMessage("briefing.open.no-days");
        assertThatThrownBy(() -> briefings.open("never-2099", today)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aPeriodHasFourWeeksOrMoreAndThatCanBeSet() {
        removeDraft();
        SignIn.as("author");
        LocalDate from =
                briefings.briefing("autumn-2026").orElseThrow().period().to().plusDays(1);
        assertThatThrownBy(() -> briefings.open(TERM, from.plusDays(14)))
                .isInstanceOfSatisfying(RuleBrokenException.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("briefing.open.too-short");
                    assertThat(refused.arguments())
                            .containsExactly("1", "28", LondonTime.date(from), LondonTime.date(from.plusDays(27 + 14)));
                });
        assertThatThrownBy(() -> briefings.open(TERM, from.plusDays(26 + 14))).hasMessage("briefing.open.too-short");
        briefings.open(TERM, from.plusDays(27 + 14));
        assertThat(briefings.briefing(TERM).orElseThrow().period().days()).isEqualTo(28);
        removeDraft();
        db.update(SETTING)
                .set(SETTING.VALUE, "3")
                .where(SETTING.CODE.eq("briefing.shortest-period-days"))
                .execute();
        briefings.open(TERM, from.plusDays(2 + 14));
        assertThat(briefings.briefing(TERM).orElseThrow().period().days()).isEqualTo(3);
    }

    @Test
    void aSectionIsKeptAndACollidingEditIsRefusedWithoutLosingEither() {
        SignIn.as("author");
        SectionDraft draft = briefings.section(TERM, Section.COPY);
        briefings.saveSection(TERM, Section.COPY, "First hand", "", false, draft.version());
        assertThatThrownBy(() -> briefings.saveSection(TERM, Section.COPY, "Second hand", "", false, draft.version()))
                .isInstanceOf(EditConflictException.class);
        assertThat(briefings.section(TERM, Section.COPY).text()).isEqualTo("First hand");
    }

    @Test
    void aTextBeyondTheStoreIsRefused() {
        SignIn.as("author");
        assertThatThrownBy(() -> briefings.saveSection(TERM, Section.COPY, "x".repeat(6001), "", false, 0))
                .hasMessage("briefing.section.too-long");
    }

    @Test
    void submittingSaysWhatIsMissing() {
        SignIn.as("author");
        assertThatThrownBy(() -> briefings.submit(TERM, steps.version())).hasMessage("briefing.submit.missing");
        steps.finish();
        assertThat(briefings.missing(TERM)).isEmpty();
        steps.write(Section.MINUTE, "word ".repeat(121));
        assertThat(briefings.missing(TERM))
                .hasSize(1)
                .first()
                .satisfies(
                        missing -> assertThat(missing.message()).contains("121").contains("120"));
        assertThatThrownBy(() -> briefings.submit(TERM, steps.version())).isInstanceOf(RuleBrokenException.class);
    }

    @Test
    void aContactNobodyCheckedForNinetyDaysStopsABriefing() {
        steps.finish();
        db.update(ROUTE_CONTACT)
                .set(ROUTE_CONTACT.LAST_CHECKED, LondonTime.today(clock).minusDays(91))
                .where(ROUTE_CONTACT.CODE.eq("MASH"))
                .execute();
        assertThat(briefings.missing(TERM)).hasSize(1);
        assertThatThrownBy(() -> briefings.submit(TERM, steps.version())).isInstanceOf(RuleBrokenException.class);
    }

    @Test
    void nothingCanBeWrittenWhileAnApproverLooks() {
        steps.submit();
        SectionDraft draft = briefings.section(TERM, Section.COPY);
        assertThatThrownBy(() -> briefings.saveSection(TERM, Section.COPY, "Late", "", true, draft.version()))
                .hasMessage("briefing.not.draft");
        assertThatThrownBy(() -> briefings.calculateFigures(TERM)).hasMessage("briefing.not.draft");
        assertThatThrownBy(() -> briefings.submit(TERM, steps.version())).hasMessage("briefing.not.draft");
    }

    @Test
    void anAuthorCannotApproveEvenWithTheRightTo() {
        alsoManager("author");
        steps.submit();
        SignIn.as("author");
        assertThat(approval.hadAHand(TERM)).isTrue();
        assertThatThrownBy(() -> approval.approve(TERM, steps.version())).hasMessage("briefing.approve.own");
    }

    @Test
    void neitherCanSomebodyWhoseTextWasReplacedLater() {
        db.insertInto(ACCOUNT_ROLE)
                .set(ACCOUNT_ROLE.ACCOUNT_ID, id("manager"))
                .set(ACCOUNT_ROLE.ROLE, "BRIEFING_AUTHOR")
                .execute();
        SignIn.as("manager");
        steps.write(Section.COPY, "Written by the manager");
        steps.submit();
        SignIn.as("author");
        assertThat(briefings.section(TERM, Section.COPY).editorName()).isEqualTo("Helen Sandford");
        SignIn.as("manager");
        assertThatThrownBy(() -> approval.approve(TERM, steps.version())).hasMessage("briefing.approve.own");
    }

    @Test
    void rightsAreCheckedByTheService() {
        for (String stranger : List.of("officer", "analyst", "dsl.kingfisher", "mat.lead", "auditor", "admin")) {
            SignIn.as(stranger);
            assertThatThrownBy(() -> briefings.terms()).as(stranger).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> briefings.preview(TERM)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> briefings.pdf("autumn-2026")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> approval.approve(TERM, 0)).isInstanceOf(AccessDeniedException.class);
        }
        SignIn.as("author");
        assertThatThrownBy(() -> approval.approve(TERM, 0)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> approval.withdraw("autumn-2026", 0, "x")).isInstanceOf(AccessDeniedException.class);
        SignIn.as("manager");
        assertThatThrownBy(() -> briefings.submit(TERM, 0)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> briefings.saveSection(TERM, Section.COPY, "x", "", true, 0))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void approvalFreezesInputsFilesAndFigures() throws Exception {
        steps.approve();
        assertThat(briefings.briefing(TERM).orElseThrow().state()).isEqualTo(BriefingState.APPROVED);
        BriefingVersion version = briefings.versions(TERM).getFirst();
        assertThat(version.number()).isEqualTo(1);
        assertThat(version.approvedBy()).isEqualTo("Helen Sandford");
        byte[] pdf = query.pdf(version.id());
        String html = query.html(version.id());
        assertThat(FrozenFiles.sha256(pdf)).isEqualTo(version.pdfSha256());
        assertThat(FrozenFiles.sha256(html.getBytes(StandardCharsets.UTF_8))).isEqualTo(version.htmlSha256());
        assertThat(PdfJudge.pdfUa1(pdf)).isEmpty();
        assertThat(PdfJudge.pdfA2a(pdf)).isEmpty();
        assertThat(briefings.figuresFrozen(TERM)).isTrue();
        keep(pdf);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Schools briefing: Spring 2027");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            String paper = words(new PDFTextStripper().getText(document));
            // The same words in the same order: every block of the screen stands in the PDF.
            int at = 0;
            for (var element : Jsoup.parse(html).select("article h2, article h3, article p, article li, caption")) {
                String text = words(element.text());
                int found = paper.indexOf(text, at);
                assertThat(found).as(text).isGreaterThanOrEqualTo(at);
                at = found;
            }
        }
        String inputs = db.select(BRIEFING_VERSION.INPUTS)
                .from(BRIEFING_VERSION)
                .where(BRIEFING_VERSION.ID.eq(version.id()))
                .fetchSingle()
                .value1();
        assertThat(inputs).contains("\"suppressed\":true").contains("\"term\":\"Spring 2027\"");
    }

    @Test
    void nothingThatChangesLaterChangesWhatWasApproved() {
        steps.approve();
        BriefingVersion before = briefings.versions(TERM).getFirst();
        byte[] pdf = query.pdf(before.id());
        String html = query.html(before.id());
        List<ComparedTable> tables = briefings.tables(TERM);

        db.update(TENSION_REPORT).set(TENSION_REPORT.SHARE_WITH_SCHOOLS, false).execute();
        db.update(BRIEFING_SECTION).set(BRIEFING_SECTION.BODY, "Changed").execute();
        db.update(ROUTE_CONTACT).set(ROUTE_CONTACT.VALUE, "changed").execute();

        assertThat(query.pdf(before.id())).isEqualTo(pdf);
        assertThat(query.html(before.id())).isEqualTo(html);
        assertThat(briefings.preview(TERM)).doesNotContain("Changed");
        assertThat(briefings.tables(TERM)).isEqualTo(tables);
    }

    @Test
    void frozenFiguresOutliveAWithdrawalAndACorrection() {
        steps.publish();
        List<ComparedTable> tables = briefings.tables(TERM);
        SignIn.as("manager");
        approval.withdraw(TERM, steps.version(), "A telephone number is wrong.");
        SignIn.as("author");
        corrections.open(TERM, steps.version(), "The telephone number in “What to do”.");
        assertThatThrownBy(() -> briefings.calculateFigures(TERM)).hasMessage("briefing.figures.frozen");
        assertThat(briefings.tables(TERM)).isEqualTo(tables);
        briefings.submit(TERM, steps.version());
        steps.review();
        SignIn.as("manager");
        steps.approveAsManager();
        assertThat(briefings.versions(TERM)).extracting(BriefingVersion::number).containsExactly(2, 1);
    }

    @Test
    void theLastTermStaysAsReleasedWhenItsReportsChange() {
        SignIn.as("author");
        var before = briefings.tables(TERM).getFirst().rows().stream()
                .map(ComparedTable.Row::before)
                .toList();
        db.deleteFrom(RELEASED_FIGURE)
                .where(RELEASED_FIGURE.BRIEFING_ID.eq(
                        briefings.briefing(TERM).orElseThrow().id()))
                .execute();
        db.update(TENSION_REPORT).set(TENSION_REPORT.SHARE_WITH_SCHOOLS, false).execute();
        briefings.calculateFigures(TERM);
        ComparedTable now = briefings.tables(TERM).getFirst();
        assertThat(now.rows().stream().map(ComparedTable.Row::before).toList()).isEqualTo(before);
        assertThat(now.rows()).allSatisfy(row -> assertThat(row.now().shown()).isEqualTo("7 or fewer"));
    }

    @Test
    void anApproverGivesBackWithANote() {
        steps.submit();
        SignIn.as("manager");
        assertThatThrownBy(() -> approval.giveBack(TERM, steps.version(), " "))
                .hasMessage("briefing.give-back.note.missing");
        approval.giveBack(TERM, steps.version(), "Shorten the local picture.");
        Briefing back = briefings.briefing(TERM).orElseThrow();
        assertThat(back.state()).isEqualTo(BriefingState.DRAFT);
        assertThat(back.returnNote()).isEqualTo("Shorten the local picture.");
        assertThatThrownBy(() -> approval.approve(TERM, steps.version())).hasMessage("briefing.not.in-review");
    }

    @Test
    void everyStepIsInTheAuditTrailWithoutItsText() {
        steps.publish();
        var events = db.selectFrom(AUDIT_EVENT)
                .where(AUDIT_EVENT.SUBJECT_REF.eq(TERM))
                .fetch();
        assertThat(events)
                .extracting(event -> event.getAction())
                .contains("briefing.section.saved", "briefing.submitted", "briefing.approved", "briefing.published");
        assertThat(events).allSatisfy(event -> assertThat(event.getDetail()).doesNotContain("Written for this term"));
    }

    private void removeDraft() {
        SignIn.as("author");
        long id = briefings.briefing(TERM).orElseThrow().id();
        db.deleteFrom(RELEASED_FIGURE).where(RELEASED_FIGURE.BRIEFING_ID.eq(id)).execute();
        db.deleteFrom(BRIEFING_SECTION)
                .where(BRIEFING_SECTION.BRIEFING_ID.eq(id))
                .execute();
        db.deleteFrom(BRIEFING_CLEARANCE)
                .where(BRIEFING_CLEARANCE.BRIEFING_ID.eq(id))
                .execute();
        db.deleteFrom(BRIEFING_CLEARANCE_NEED)
                .where(BRIEFING_CLEARANCE_NEED.BRIEFING_ID.eq(id))
                .execute();
        db.deleteFrom(BRIEFING).where(BRIEFING.ID.eq(id)).execute();
    }

    private void alsoManager(String username) {
        db.insertInto(ACCOUNT_ROLE)
                .set(ACCOUNT_ROLE.ACCOUNT_ID, id(username))
                .set(ACCOUNT_ROLE.ROLE, "MANAGER")
                .execute();
    }

    private long id(String username) {
        return db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.USERNAME.eq(username))
                .fetchSingle()
                .value1();
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", "").replace("•", "");
    }

    private static void keep(byte[] pdf) throws java.io.IOException {
        var folder = java.nio.file.Files.createDirectories(java.nio.file.Path.of("target", "documents"));
        java.nio.file.Files.write(folder.resolve("briefing.pdf"), pdf);
    }
}
