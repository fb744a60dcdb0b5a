package uk.concord.tension.domain.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.db.Tables.SETTING;
import static uk.concord.db.Tables.TENSION_ACTION;
import static uk.concord.db.Tables.TENSION_ASSESSMENT;
import static uk.concord.db.Tables.TENSION_ISSUE;
import static uk.concord.db.Tables.TENSION_PACK;
import static uk.concord.db.Tables.TENSION_REPORT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.document.PdfChecks;
import uk.concord.core.document.PdfJudge;
import uk.concord.core.security.Locality;
import uk.concord.core.time.LondonTime;
import uk.concord.place.domain.boundary.BoundaryService;
import uk.concord.tension.domain.alert.Alert;
import uk.concord.tension.domain.alert.AlertQuery;
import uk.concord.tension.domain.assessment.Confidence;
import uk.concord.tension.domain.assessment.Likelihood;
import uk.concord.tension.domain.disclosure.Agreement;
import uk.concord.tension.domain.disclosure.DisclosureService;
import uk.concord.tension.domain.issue.IssuePast;
import uk.concord.tension.domain.issue.IssueRepository;
import uk.concord.tension.domain.issue.IssueState;
import uk.concord.tension.domain.issue.IssueStep;
import uk.concord.tension.domain.weekly.SeriesKey;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** The pack from preparing to the meeting (use case UC-T11). */
@DatabaseTest
class PackDatabaseTest {
    @Autowired
    PackService packs;

    @Autowired
    PoliceSummaryService police;

    @Autowired
    DisclosureService disclosures;

    @Autowired
    AlertQuery alerts;

    @Autowired
    IssueRepository issues;

    @Autowired
    IssuePast past;

    @Autowired
    BoundaryService boundaries;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    private String draft;
    private String approved;

    @BeforeEach
    void signIn() {
        SignIn.as("analyst");
        draft = first(Pack.State.DRAFT);
        approved = first(Pack.State.APPROVED);
    }

    private String first(Pack.State state) {
        return packs.all().stream()
                .filter(pack -> pack.state() == state)
                .findFirst()
                .orElseThrow()
                .reference();
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        rule -> assertThat(rule.messageKey()).isEqualTo(key));
    }

    private static PackWords words(String judgement) {
        return new PackWords(
                judgement, Likelihood.UNLIKELY, Confidence.MODERATE, "", "", "Members of the monitoring group");
    }

    private int version(String reference) {
        return packs.read(reference).version();
    }

    @Test
    void theNextPackFollowsTheLastAndIsPreparedOnce() {
        Pack last = packs.all().getFirst();
        String key = UUID.randomUUID().toString();
        String reference = packs.prepare(key);
        assertThat(packs.prepare(key)).isEqualTo(reference);
        Pack next = packs.read(reference);
        assertThat(next.from()).isEqualTo(last.to().plusDays(1));
        assertThat(next.to()).isEqualTo(next.from().plusDays(13));
        assertThat(next.state()).isEqualTo(Pack.State.DRAFT);
        refused("tension.pack.tooEarly", () -> packs.prepare(UUID.randomUUID().toString()));
    }

    @Test
    void theChairApprovesWhatSomebodyElseWroteAndItFreezes() {
        assertThatThrownBy(() -> packs.approve(draft, version(draft))).isInstanceOf(AccessDeniedException.class);
        SignIn.as("manager");
        packs.save(draft, version(draft), words("Too short"));
        refused("tension.pack.own", () -> packs.approve(draft, version(draft)));
        SignIn.as("analyst");
        packs.save(draft, version(draft), words("Too short"));
        SignIn.as("manager");
        refused("tension.problem.pack.judgement", () -> packs.approve(draft, version(draft)));
        SignIn.as("analyst");
        packs.save(draft, version(draft), words("The borough stands at watch; nothing points to more."));
        SignIn.as("manager");
        packs.approve(draft, version(draft));
        Pack frozen = packs.read(draft);
        String page = packs.html(draft);
        assertThat(frozen.hash()).isEqualTo(PackFreezer.sha256(page));
        assertThat(page).contains("Approved by Helen Sandford").contains("OFFICIAL-SENSITIVE");
        db.update(TENSION_ISSUE)
                .set(TENSION_ISSUE.TITLE, "Something else entirely")
                .execute();
        db.update(TENSION_ACTION)
                .set(TENSION_ACTION.TITLE, "Something else entirely")
                .execute();
        assertThat(packs.html(draft)).isEqualTo(page);
        SignIn.as("analyst");
        refused(
                "tension.pack.approvedAlready",
                () -> packs.save(draft, version(draft), words("The borough stands at normal, after all.")));
    }

    @Test
    void aPackShowsTheLevelsInForceAtTheEndOfItsPeriod() {
        Pack pack = packs.read(draft);
        Instant later = LondonTime.startOf(pack.to().plusDays(1));
        assertThat(packs.html(draft)).contains("3 Raised");
        decideRaised(later, pack.to().plusDays(1));
        assertThat(packs.html(draft)).doesNotContain("3 Raised").contains("2 Watch");
        decideRaised(later.minusSeconds(1), pack.to().plusDays(1));
        assertThat(packs.html(draft)).contains("3 Raised");
        decideRaised(later, pack.to());
        assertThat(packs.html(draft)).contains("3 Raised");
    }

    private void decideRaised(Instant at, LocalDate about) {
        assertThat(db.update(TENSION_ASSESSMENT)
                        .set(TENSION_ASSESSMENT.DECIDED_AT, at)
                        .set(TENSION_ASSESSMENT.PERIOD_TO, DSL.when(TENSION_ASSESSMENT.WARD_ID.isNotNull(), about))
                        .where(TENSION_ASSESSMENT.LEVEL.eq("RAISED"))
                        .and(TENSION_ASSESSMENT.STATE.eq("IN_FORCE"))
                        .execute())
                .isPositive();
    }

    @Test
    void issuesAndActionsOfAPastPackAreAsTheyWereAtItsEnd() {
        Pack pack = packs.read(draft);
        Instant end = LondonTime.startOf(pack.to().plusDays(1));
        String before = packs.html(draft);
        long issue = db.select(TENSION_ISSUE.ID)
                .from(TENSION_ISSUE)
                .where(TENSION_ISSUE.TITLE.eq("Grays markings"))
                .fetchSingle()
                .value1();
        issues.addStep(issue, IssueStep.Kind.MOVED, IssueState.CLOSED.name(), "Over", 1, end.plusSeconds(60));
        db.update(TENSION_ISSUE)
                .set(TENSION_ISSUE.STATE, IssueState.CLOSED.name())
                .set(TENSION_ISSUE.CLOSED_AT, end.plusSeconds(60))
                .where(TENSION_ISSUE.ID.eq(issue))
                .execute();
        db.update(TENSION_ACTION)
                .set(TENSION_ACTION.STATE, "DONE")
                .set(TENSION_ACTION.OUTCOME, "Done after the period")
                .set(TENSION_ACTION.ENDED_AT, end)
                .where(TENSION_ACTION.STATE.eq("OPEN"))
                .execute();
        assertThat(packs.html(draft)).isEqualTo(before);
        db.update(TENSION_ACTION)
                .set(TENSION_ACTION.ENDED_AT, end.minusSeconds(1))
                .where(TENSION_ACTION.OUTCOME.eq("Done after the period"))
                .execute();
        assertThat(packs.html(draft)).isNotEqualTo(before).contains("Done after the period");
        assertThat(past.workedOn(end.plusSeconds(120), end.plusSeconds(180))).doesNotContainKey(issue);
        assertThat(past.workedOn(end, end.plusSeconds(180))).containsEntry(issue, IssueState.CLOSED);
    }

    @Test
    void theCommitteeHasTheYearInNumbersAndNothingThatSomebodyWroteElsewhere() {
        Pack year = packs.all().stream()
                .filter(pack -> pack.kind() == Pack.Kind.ANNUAL)
                .findFirst()
                .orElseThrow();
        refused(
                "tension.pack.annual.tooEarly",
                () -> packs.prepareForCommittee(UUID.randomUUID().toString()));
        // A year in which there is something to tell.
        db.update(TENSION_PACK)
                .set(TENSION_PACK.PERIOD_FROM, LocalDate.of(2025, 11, 25))
                .set(TENSION_PACK.PERIOD_TO, LocalDate.of(2026, 11, 24))
                .where(TENSION_PACK.REFERENCE.eq(year.reference()))
                .execute();
        String page = packs.html(year.reference());
        assertThat(page)
                .contains("Community tension in the year, for the committee")
                .contains("3 Raised")
                .contains("Issues, how many")
                .contains("Statistical alerts in the year")
                .doesNotContain("OFFICIAL-SENSITIVE")
                .doesNotContain("Grays markings")
                .doesNotContain("Visit the shops by the roundabout");
        db.selectFrom(TENSION_ASSESSMENT).forEach(judgement -> assertThat(page).doesNotContain(judgement.getReason()));
        SignIn.as("manager");
        packs.approve(year.reference(), version(year.reference()));
        assertThat(PdfJudge.pdfUa1(packs.pdf(year.reference()))).isEmpty();
        refused("tension.pack.minutes.early", () -> police.text(year.reference()));
    }

    @Test
    void aDraftShowsTheRecordsAsTheyAre() {
        assertThat(packs.html(draft))
                .contains("Draft, not approved")
                .contains("Grays markings")
                .contains("3 Raised")
                .contains("Planning appeal: prayer and community space")
                .contains("Visit the shops by the roundabout")
                .contains("What partners sent");
    }

    @Test
    void noReportsTextAndNoSmallNumberIsPrinted() {
        String page = packs.html(draft);
        List<String> texts = db.select(TENSION_REPORT.WHAT_HAPPENED)
                .from(TENSION_REPORT)
                .where(TENSION_REPORT.WHAT_HAPPENED.ne(""))
                .fetch(TENSION_REPORT.WHAT_HAPPENED);
        assertThat(texts).isNotEmpty().noneMatch(page::contains);
        assertThat(page).contains("fewer than 5");
        SmallNumber small = new SmallNumber(5);
        assertThat(small.print(0, "few")).isEqualTo("0");
        assertThat(small.print(1, "few")).isEqualTo("few");
        assertThat(small.print(4, "few")).isEqualTo("few");
        assertThat(small.print(5, "few")).isEqualTo("5");
    }

    @Test
    void pdfAndWordAreRealDocuments() throws IOException {
        byte[] pdf = packs.pdf(approved);
        assertThat(PdfJudge.pdfUa1(pdf)).isEmpty();
        assertThat(PdfJudge.pdfA2a(pdf)).isEmpty();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(packs.word(approved)))) {
            assertThat(word.getParagraphs())
                    .filteredOn(paragraph -> "Heading2".equals(paragraph.getStyle()))
                    .extracting(XWPFParagraph::getText)
                    .contains("Judgement", "Levels by area", "Issues", "Actions");
            assertThat(word.getTables()).hasSizeGreaterThan(4);
        }
    }

    @Test
    void eachPictureStandsBesideItsTableWithWordsForThoseWhoDoNotSeeIt() throws IOException {
        String page = packs.html(draft);
        List<String> alts = Pattern.compile("<img alt=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(alts).hasSize(6).allMatch(alt -> alt.endsWith("The table below says the same."));
        assertThat(page.split("</div>\n<table", -1)).hasSize(alts.size() + 1);
        assertThat(PdfChecks.problems(packs.pdf(draft))).isEmpty();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(packs.word(draft)))) {
            assertThat(word.getAllPictures()).hasSize(6);
            assertThat(word.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .filter(run -> !run.getEmbeddedPictures().isEmpty())
                            .map(run -> run.getCTR()
                                    .getDrawingArray(0)
                                    .getInlineArray(0)
                                    .getDocPr()
                                    .getDescr()))
                    .containsExactlyElementsOf(
                            alts.stream().map(PackDatabaseTest::unescaped).toList());
        }
    }

    @Test
    void theMapOfLevelsIsDrawnWithinTheBoundariesOfThePacksDay() throws IOException {
        Pack pack = packs.read(draft);
        String tiles = map(packs.html(draft));
        importWards(pack.to().plusDays(1));
        assertThat(map(packs.html(draft))).isEqualTo(tiles);
        importWards(pack.to());
        String drawn = map(packs.html(draft));
        assertThat(drawn).isNotEqualTo(tiles);
        assertThat(PdfJudge.pdfUa1(packs.pdf(draft))).isEmpty();
        assertThat(PdfChecks.problems(packs.pdf(draft))).isEmpty();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(packs.word(draft)))) {
            assertThat(word.getAllPictures()).hasSize(6);
        }
        importWards(pack.from());
        assertThat(map(packs.html(draft))).isEqualTo(drawn);
    }

    private void importWards(LocalDate from) throws IOException {
        SignIn.as("admin");
        try (InputStream file = getClass().getResourceAsStream("/place/invented-wards.geojson")) {
            assertThat(boundaries
                            .take(Objects.requireNonNull(file).readAllBytes(), from, "Invented for a test")
                            .objections())
                    .isEmpty();
        }
        SignIn.as("analyst");
    }

    /** @return the first picture of a page */
    private static String map(String page) {
        Matcher picture =
                Pattern.compile("src=\"data:image/svg\\+xml;base64,([^\"]+)\"").matcher(page);
        assertThat(picture.find()).isTrue();
        return new String(Base64.getDecoder().decode(picture.group(1)), StandardCharsets.UTF_8);
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&amp;", "&").replace("&#39;", "'");
    }

    @Test
    void theRhythmIsASettingAndASurgeHasAPackADay() {
        LocalDate today = LondonTime.today(clock);
        assertThat(packs.rhythm().key()).isEqualTo("tension.pack.rhythm.fortnightly");
        setting("1");
        String surge = packs.prepare(UUID.randomUUID().toString());
        assertThat(packs.read(surge)).satisfies(pack -> {
            assertThat(pack.kind()).isEqualTo(Pack.Kind.SURGE);
            assertThat(pack.from()).isEqualTo(today);
            assertThat(pack.to()).isEqualTo(today);
        });
        refused("tension.pack.tooEarly", () -> packs.prepare(UUID.randomUUID().toString()));
        setting("7");
        Pack week = packs.read(packs.prepare(UUID.randomUUID().toString()));
        assertThat(week.kind()).isEqualTo(Pack.Kind.GROUP);
        assertThat(week.to()).isEqualTo(week.from().plusDays(6));
    }

    private void setting(String value) {
        db.update(SETTING)
                .set(SETTING.VALUE, value)
                .where(SETTING.CODE.eq("tension.pack-days"))
                .execute();
    }

    @Test
    void theBoardHasTheQuarterInNumbersAndNamesNobodyWhoActs() {
        Pack board = packs.all().stream()
                .filter(pack -> pack.kind() == Pack.Kind.BOARD)
                .findFirst()
                .orElseThrow();
        String page = packs.html(board.reference());
        assertThat(page)
                .contains("Community tension for the Prevent board, 1 July 2026 to 30 September 2026")
                .contains("July 2026")
                .contains("September 2026")
                .contains("Actions, how many")
                .doesNotContain("Visit the shops by the roundabout");
        LocalDate last = board.to();
        refused(
                "tension.pack.board.tooEarly",
                () -> packs.prepareForBoard(UUID.randomUUID().toString()));
        db.update(TENSION_PACK)
                .set(TENSION_PACK.PERIOD_FROM, last.minusYears(1).plusDays(1).minusMonths(3))
                .set(TENSION_PACK.PERIOD_TO, last.minusYears(1))
                .where(TENSION_PACK.REFERENCE.eq(board.reference()))
                .execute();
        Pack next = packs.read(packs.prepareForBoard(UUID.randomUUID().toString()));
        assertThat(next.from()).isEqualTo(last.minusYears(1).plusDays(1));
        assertThat(next.to()).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @Test
    void theDemonstrationRaisesAlertsInGraysAndWestThurrockOnlyAndThePackShowsThem() {
        List<Alert> wards =
                alerts.between(Locality.EVERYWHERE, LocalDate.of(2026, 1, 1), LondonTime.today(clock)).stream()
                        .filter(alert -> alert.finding().series().kind() == SeriesKey.Kind.WARD)
                        .toList();
        assertThat(wards)
                .extracting(Alert::about)
                .contains("West Thurrock & South Stifford")
                .anyMatch(name -> name.startsWith("Grays"));
        assertThat(wards)
                .extracting(Alert::about)
                .allMatch(name -> name.startsWith("Grays") || name.startsWith("West Thurrock"));
        Pack board = packs.all().stream()
                .filter(pack -> pack.kind() == Pack.Kind.BOARD)
                .findFirst()
                .orElseThrow();
        List<Alert> ofQuarter = wards.stream()
                .filter(alert -> !alert.finding().week().isAfter(board.to()))
                .filter(alert -> !alert.finding().week().isBefore(board.from()))
                .toList();
        assertThat(ofQuarter).isNotEmpty();
        String page = packs.html(board.reference());
        assertThat(ofQuarter).allSatisfy(alert -> assertThat(page).contains(alert.sentence()));
    }

    @Test
    void thePoliceTextIsRecordedUnderAnAgreementThatHolds() {
        refused("tension.pack.minutes.early", () -> police.text(draft));
        String text = police.text(approved);
        assertThat(text)
                .startsWith("OFFICIAL-SENSITIVE")
                .contains("Grays markings")
                .contains("Level: 3 Raised");
        LocalDate today = LondonTime.today(clock);
        Agreement holds = disclosures.agreements().stream()
                .filter(agreement -> agreement.holdsOn(today))
                .findFirst()
                .orElseThrow();
        Agreement expired = disclosures.agreements().stream()
                .filter(agreement -> !agreement.holdsOn(today))
                .findFirst()
                .orElseThrow();
        refused(
                "tension.problem.disclosure.expired",
                () -> police.send(
                        approved,
                        expired.id(),
                        "Summary desk",
                        UUID.randomUUID().toString()));
        String reference = police.send(
                approved, holds.id(), "Summary desk", UUID.randomUUID().toString());
        assertThat(disclosures.page(null, 1).rows().getFirst()).satisfies(row -> {
            assertThat(row.reference()).isEqualTo(reference);
            assertThat(row.what()).contains(approved).contains(PackFreezer.sha256(text));
        });
    }

    @Test
    void minutesFollowApproval() {
        refused("tension.pack.minutes.early", () -> packs.saveMinutes(draft, version(draft), "Nothing yet"));
        packs.saveMinutes(approved, version(approved), "The group agreed to visit the shops.");
        assertThat(packs.read(approved).minutes()).isEqualTo("The group agreed to visit the shops.");
    }

    @Test
    void strangersDoNotReadPacks() {
        for (String stranger : List.of("officer", "partner", "member", "admin")) {
            SignIn.as(stranger);
            assertThatThrownBy(() -> packs.html(approved)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> packs.pdf(approved)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> police.text(approved)).isInstanceOf(AccessDeniedException.class);
        }
    }
}
