package uk.concord.briefing.domain.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.briefing.domain.BriefingSteps.TERM;
import static uk.concord.db.Tables.BRIEFING_ACKNOWLEDGEMENT;
import static uk.concord.db.Tables.OUTBOX_MESSAGE;
import static uk.concord.db.Tables.SCHOOL;
import static uk.concord.db.Tables.SCHOOL_CONTACT;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.briefing.domain.BriefingSteps;
import uk.concord.briefing.domain.BriefingWork;
import uk.concord.briefing.domain.figures.ThemeQuery;
import uk.concord.briefing.domain.receipt.SchoolStatus.Stage;
import uk.concord.briefing.domain.writing.ApprovalService;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.document.HtmlDocument;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.work.WorkItem;
import uk.concord.place.domain.WardQuery;
import uk.concord.tension.domain.CategoryQuery;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** Publishing, and what schools see, open and acknowledge. */
@DatabaseTest
class ReceiptDatabaseTest {

    @Autowired
    private PublicationService publication;

    @Autowired
    private SchoolBriefingService service;

    @Autowired
    private ApprovalService approval;

    @Autowired
    private BriefingSteps steps;

    @Autowired
    private BriefingQuery briefings;

    @Autowired
    private BriefingWork work;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private CategoryQuery categories;

    @Autowired
    private ThemeQuery themes;

    @Autowired
    private WardQuery wards;

    @Autowired
    private DSLContext db;

    @Autowired
    private Clock clock;

    @Test
    void everyRecipientGetsOneMessageThatSaysNothing() {
        int before = db.fetchCount(OUTBOX_MESSAGE);
        steps.publish();
        var messages = db.selectFrom(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.IDEMPOTENCY_KEY.like("briefing-version-%"))
                .fetch();
        assertThat(messages).hasSize(51);
        assertThat(db.fetchCount(OUTBOX_MESSAGE)).isEqualTo(before + 51);
        assertThat(messages)
                .extracting(m -> m.getRecipient())
                .doesNotHaveDuplicates()
                .contains("dsl.harbour-gate@example.org", "dsl.chalkpit-lane@example.org", "dsl.saltings@example.org");
        List<String> forbidden = new java.util.ArrayList<>();
        categories.all().forEach(category -> forbidden.add(category.name()));
        themes.rows().forEach(theme -> forbidden.add(theme.label()));
        wards.validOn(LondonTime.today(clock)).forEach(ward -> forbidden.add(ward.name()));
        db.select(SCHOOL.NAME).from(SCHOOL).forEach(row -> forbidden.add(row.value1()));
        forbidden.addAll(List.of("Riverside", "Dockside", "fewer", "tension", "extremis", "Prevent"));
        for (var message : messages) {
            assertThat(message.getSubject()).isEqualTo("[OFFICIAL] Your spring 2027 briefing is ready");
            assertThat(message.getBody()).contains("/my-briefings");
            String words = (message.getSubject() + " " + message.getBody()).toLowerCase(Locale.UK);
            for (String word : forbidden) {
                assertThat(words).doesNotContain(word.toLowerCase(Locale.UK));
            }
        }
    }

    @Test
    void aBriefingIsPublishedOnce() {
        steps.publish();
        assertThatThrownBy(() -> publication.publish(TERM, steps.version())).isInstanceOf(RuleBrokenException.class);
        assertThat(db.fetchCount(OUTBOX_MESSAGE, OUTBOX_MESSAGE.SUBJECT.like("%spring 2027%")))
                .isEqualTo(51);
    }

    @Test
    void onlyAnApprovedBriefingIsPublished() {
        steps.submit();
        assertThatThrownBy(() -> publication.publish(TERM, steps.version())).hasMessage("briefing.not.approved");
        SignIn.as("dsl.kingfisher");
        assertThatThrownBy(() -> publication.publish(TERM, 0)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aSchoolSeesNothingBeforeItIsPublished() {
        steps.approve();
        SignIn.as("dsl.harbour-gate");
        assertThat(service.mine()).extracting(mine -> mine.term().slug()).containsExactly("autumn-2026");
        assertThatThrownBy(() -> service.read(TERM)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.acknowledge(TERM, 1, "")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void toldOpenedAndAcknowledgedAreThreeFacts() {
        steps.publish();
        assertThat(status("Harbour Gate Academy").stage()).isEqualTo(Stage.NOTIFIED);

        SignIn.as("dsl.harbour-gate");
        MyBriefing mine = service.one(TERM);
        String article = service.read(TERM);
        assertThat(article).isEqualTo(HtmlDocument.article(briefings.html(mine.versionId())));
        SignIn.as("author");
        SchoolStatus opened = status("Harbour Gate Academy");
        assertThat(opened.stage()).isEqualTo(Stage.OPENED);

        SignIn.as("dsl.harbour-gate");
        service.read(TERM);
        service.acknowledge(TERM, mine.versionId(), "May we show the table to governors?");
        service.acknowledge(TERM, mine.versionId(), "Clicked twice");
        SignIn.as("author");
        SchoolStatus done = status("Harbour Gate Academy");
        assertThat(done.stage()).isEqualTo(Stage.ACKNOWLEDGED);
        assertThat(done.openedAt()).as("the first time stays").isEqualTo(opened.openedAt());
        assertThat(done.acknowledgedBy()).isEqualTo("Owen Castell");
        assertThat(done.question()).isEqualTo("May we show the table to governors?");
        assertThat(db.fetchCount(BRIEFING_ACKNOWLEDGEMENT, BRIEFING_ACKNOWLEDGEMENT.VERSION_ID.eq(mine.versionId())))
                .isEqualTo(1);
        assertThat(status("Kingfisher Court").stage()).isEqualTo(Stage.NOTIFIED);
    }

    @Test
    void oneLeadAcknowledgesForBothSchools() {
        steps.publish();
        SignIn.as("dsl.chalkpit-lane");
        MyBriefing mine = service.one(TERM);
        assertThat(mine.schools()).containsExactly("Chalkpit Lane Infant School", "Chalkpit Lane Junior School");
        service.acknowledge(TERM, mine.versionId(), "");
        SignIn.as("author");
        assertThat(status("Chalkpit Lane Infant School").stage()).isEqualTo(Stage.ACKNOWLEDGED);
        assertThat(status("Chalkpit Lane Junior School").stage()).isEqualTo(Stage.ACKNOWLEDGED);
    }

    @Test
    void whoGainsASecondSchoolAcknowledgesForItToo() {
        steps.publish();
        SignIn.as("dsl.kingfisher");
        MyBriefing mine = service.one(TERM);
        service.acknowledge(TERM, mine.versionId(), "");
        assertThat(service.one(TERM).acknowledgedAt()).isNotNull();
        db.insertInto(SCHOOL_CONTACT)
                .set(
                        SCHOOL_CONTACT.SCHOOL_ID,
                        db.select(SCHOOL.ID)
                                .from(SCHOOL)
                                .where(SCHOOL.NAME.eq("Harbour Gate Academy"))
                                .fetchSingle()
                                .value1())
                .set(SCHOOL_CONTACT.ACCOUNT_ID, signedIn.user().id())
                .set(SCHOOL_CONTACT.ROLE, "DSL")
                .set(SCHOOL_CONTACT.VALID_FROM, LondonTime.today(clock))
                .execute();
        assertThat(service.one(TERM).schools()).containsExactly("Harbour Gate Academy", "Kingfisher Court");
        assertThat(service.one(TERM).acknowledgedAt())
                .as("the second school waits")
                .isNull();
        assertThat(workOf("dsl.kingfisher")).anyMatch(text -> text.startsWith("Spring 2027 briefing: read and"));
        service.acknowledge(TERM, mine.versionId(), "");
        assertThat(service.one(TERM).acknowledgedAt()).isNotNull();
        assertThat(status("Harbour Gate Academy").stage()).isEqualTo(Stage.ACKNOWLEDGED);
    }

    @Test
    void whoLeftASchoolSeesNothingOfIt() {
        steps.publish();
        db.update(SCHOOL_CONTACT)
                .set(SCHOOL_CONTACT.VALID_TO, LondonTime.today(clock).minusDays(1))
                .where(SCHOOL_CONTACT.SCHOOL_ID.eq(
                        db.select(SCHOOL.ID).from(SCHOOL).where(SCHOOL.SLUG.eq("kingfisher"))))
                .execute();
        SignIn.as("dsl.kingfisher");
        assertThat(service.mine()).isEmpty();
        assertThatThrownBy(() -> service.read(TERM)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aWithdrawnBriefingIsOutOfReachAndItsRecordStays() {
        steps.publish();
        SignIn.as("dsl.harbour-gate");
        MyBriefing mine = service.one(TERM);
        service.acknowledge(TERM, mine.versionId(), "");
        SignIn.as("manager");
        assertThatThrownBy(() -> approval.withdraw(TERM, steps.version(), ""))
                .hasMessage("briefing.withdraw.reason.missing");
        approval.withdraw(TERM, steps.version(), "A figure was read wrongly.");
        SignIn.as("dsl.harbour-gate");
        assertThatThrownBy(() -> service.read(TERM)).isInstanceOf(NotFoundException.class);
        assertThat(briefings.pdf(mine.versionId())).isNotEmpty();
        assertThat(db.fetchCount(BRIEFING_ACKNOWLEDGEMENT, BRIEFING_ACKNOWLEDGEMENT.VERSION_ID.eq(mine.versionId())))
                .isEqualTo(1);
    }

    @Test
    void aTrustLeadSeesOnlyTheSchoolsOfTheTrust() {
        steps.publish();
        SignIn.as("mat.lead");
        assertThat(service.trust())
                .hasSize(2)
                .allSatisfy(progress -> assertThat(progress.schools())
                        .extracting(status -> status.school().name())
                        .containsExactly(
                                "Amber Fields Primary",
                                "Beacon Hill Primary Academy",
                                "Bellwether Primary Academy",
                                "Hawthorn Rise Primary Academy",
                                "Kestrel Heights School",
                                "The Langdene School"));
        assertThat(service.mine()).isEmpty();
        assertThatThrownBy(() -> service.read(TERM)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> publication.progress(TERM)).isInstanceOf(AccessDeniedException.class);
        SignIn.as("dsl.kingfisher");
        assertThat(service.trust()).isEmpty();
        assertThatThrownBy(() -> publication.progress(TERM)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aLongQuestionIsRefused() {
        SignIn.as("dsl.kingfisher");
        MyBriefing mine = service.one("autumn-2026");
        assertThatThrownBy(() -> service.acknowledge("autumn-2026", mine.versionId(), "x".repeat(1001)))
                .hasMessage("briefing.acknowledge.question.long");
        assertThatThrownBy(() -> service.acknowledge("autumn-2026", mine.versionId() + 1, ""))
                .hasMessage("briefing.acknowledge.newer");
    }

    @Test
    void myWorkLeadsEverybodyToTheNextStep() {
        assertThat(workOf("author")).doesNotContain("Spring 2027 briefing: ready to submit for approval");
        steps.finish();
        assertThat(workOf("author")).contains("Spring 2027 briefing: ready to submit for approval");
        steps.submit();
        assertThat(workOf("manager")).contains("Spring 2027 briefing: waiting for your approval");
        assertThat(workOf("author")).noneMatch(text -> text.startsWith("Spring"));
        SignIn.as("manager");
        steps.approveAsManager();
        assertThat(workOf("author")).contains("Spring 2027 briefing: approved, publish it");
        SignIn.as("author");
        publication.publish(TERM, steps.version());
        assertThat(workOf("author")).contains("Spring 2027 briefing: schools that have not acknowledged");
        assertThat(workOf("dsl.kingfisher")).anyMatch(text -> text.startsWith("Spring 2027 briefing: read and"));
        service.acknowledge(TERM, service.one(TERM).versionId(), "");
        assertThat(workOf("dsl.kingfisher")).isEmpty();
        assertThat(workOf("officer")).isEmpty();
    }

    private List<String> workOf(String username) {
        SignIn.as(username);
        return work.workFor(signedIn.user()).stream().map(WorkItem::text).toList();
    }

    private SchoolStatus status(String school) {
        SignIn.as("author");
        return publication.progress(TERM).stream()
                .filter(status -> status.school().name().equals(school))
                .findFirst()
                .orElseThrow();
    }
}
