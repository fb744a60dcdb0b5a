package uk.concord.briefing.domain.flash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.db.Tables.FLASH_NOTICE;
import static uk.concord.db.Tables.OUTBOX_MESSAGE;
import static uk.concord.db.Tables.ROUTE_CONTACT;
import static uk.concord.db.Tables.SCHOOL_TASK;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.briefing.domain.school.Phase;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Marking;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.work.WorkItem;
import uk.concord.people.domain.AccountQuery;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** A short notice: two people, chosen schools, hours to acknowledge, a mail without content. */
@DatabaseTest
class NoticeDatabaseTest {

    private static final String BODY =
            "Leaflets that try to draw pupils into an online group are being handed out near shops.\n\n- Tell staff at"
                    + " the gates.\n- Do not share pictures of the leaflets.";

    @Autowired
    private NoticeService service;

    @Autowired
    private SchoolNoticeService school;

    @Autowired
    private NoticeChaser chaser;

    @Autowired
    private NoticeWork work;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private AccountQuery accounts;

    @Autowired
    private DSLContext db;

    @Autowired
    private Clock clock;

    private int mailsBefore;

    @BeforeEach
    void count() {
        mailsBefore = db.fetchCount(OUTBOX_MESSAGE);
    }

    private static NoticeText text(String body) {
        return new NoticeText(
                "Leaflets near schools",
                body,
                "Our own observation",
                Marking.OFFICIAL,
                Set.of(Phase.SECONDARY),
                Set.of("dockside"));
    }

    private long submitted() {
        SignIn.as("author");
        long id = service.create("key-1", text(BODY));
        service.submit(id, 0);
        return id;
    }

    private long sent() {
        long id = submitted();
        SignIn.as("manager");
        service.send(id, service.one(id).version());
        return id;
    }

    @Test
    void onlyChosenSchoolsAreToldAndTheMailSaysNothing() {
        long id = sent();
        assertThat(service.schools(id)).extracting(one -> one.name()).contains("Harbour Gate Academy");
        assertThat(service.schools(id)).allSatisfy(one -> {
            assertThat(one.phase()).isEqualTo(Phase.SECONDARY);
            assertThat(one.cluster()).isEqualTo("Dockside");
        });
        var mails = db.selectFrom(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.IDEMPOTENCY_KEY.like("briefing-notice-%"))
                .fetch();
        assertThat(mails).isNotEmpty();
        assertThat(db.fetchCount(OUTBOX_MESSAGE)).isEqualTo(mailsBefore + mails.size());
        assertThat(mails).allSatisfy(mail -> {
            assertThat(mail.getSubject()).isEqualTo("[OFFICIAL] A notice for your school waits");
            assertThat(mail.getBody())
                    .contains("/my-briefings/notices/" + id)
                    .doesNotContainIgnoringCase("leaflet")
                    .doesNotContainIgnoringCase("dockside")
                    .doesNotContainIgnoringCase("harbour");
        });
        SignIn.as("dsl.kingfisher");
        assertThat(school.mine()).isEmpty();
        assertThatThrownBy(() -> school.read(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> school.acknowledge(id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void toldOpenedAndAcknowledgedAreThreeFacts() {
        long id = sent();
        assertThat(receipt(id).notifiedAt()).isNotNull();
        assertThat(receipt(id).openedAt()).isNull();
        SignIn.as("dsl.harbour-gate");
        assertThat(workOf("dsl.harbour-gate")).anyMatch(item -> item.startsWith("Notice for your school"));
        assertThat(school.read(id)).contains("Tell staff at the gates", "999");
        SignIn.as("author");
        assertThat(receipt(id).openedAt()).isNotNull();
        assertThat(receipt(id).acknowledgedAt()).isNull();
        SignIn.as("dsl.harbour-gate");
        school.acknowledge(id);
        school.acknowledge(id);
        assertThat(school.one(id).acknowledgedAt()).isNotNull();
        assertThat(workOf("dsl.harbour-gate")).noneMatch(item -> item.startsWith("Notice"));
        SignIn.as("author");
        assertThat(receipt(id).acknowledgedBy()).isEqualTo("Owen Castell");
    }

    @Test
    void nobodySendsWhatTheyWroteWhateverTheirRoles() {
        db.insertInto(uk.concord.db.Tables.ACCOUNT_ROLE)
                .set(uk.concord.db.Tables.ACCOUNT_ROLE.ACCOUNT_ID, accounts.idByUsername("author"))
                .set(uk.concord.db.Tables.ACCOUNT_ROLE.ROLE, "MANAGER")
                .execute();
        long id = submitted();
        SignIn.as("author");
        assertThatThrownBy(() -> service.send(id, service.one(id).version())).hasMessage("briefing.approve.own");
        assertThat(workOf("author")).noneMatch(item -> item.contains("waits to be sent"));
        assertThat(workOf("manager")).anyMatch(item -> item.contains("waits to be sent"));
        SignIn.as("prevent");
        assertThatThrownBy(() -> service.send(id, 1)).isInstanceOf(AccessDeniedException.class);
        SignIn.as("dsl.harbour-gate");
        assertThatThrownBy(() -> service.one(id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theGateSaysEverythingThatIsMissing() {
        SignIn.as("author");
        db.update(ROUTE_CONTACT)
                .set(ROUTE_CONTACT.LAST_CHECKED, LondonTime.today(clock).minusDays(91))
                .where(ROUTE_CONTACT.CODE.eq("MASH"))
                .execute();
        NoticeText bad = new NoticeText(
                "Notice",
                "Three pupils at Harbour Gate Academy were approached. " + "word ".repeat(260),
                "",
                Marking.OFFICIAL_SENSITIVE,
                Set.of(),
                Set.of());
        long id = service.create("key-2", bad);
        List<String> missing = service.missing(id);
        assertThat(missing)
                .anyMatch(item -> item.startsWith("Shorten the text"))
                .anyMatch(item -> item.contains("who agreed"))
                .anyMatch(item -> item.contains("Harbour Gate Academy"))
                .anyMatch(item -> item.contains("was last checked on"));
        assertThatThrownBy(() -> service.submit(id, 0))
                .hasMessage("briefing.notice.missing")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.type(RuleBrokenException.class))
                .satisfies(refused -> assertThat(String.valueOf(refused.arguments()[1]))
                        .contains("Harbour Gate Academy", "who agreed"));
        assertThat(service.create("key-2", bad))
                .as("the same form makes one notice")
                .isEqualTo(id);
        service.save(id, 0, text(BODY));
        assertThatThrownBy(() -> service.save(id, 0, text("Late"))).isInstanceOf(EditConflictException.class);
        assertThatThrownBy(() -> new NoticeText(" ", "", "", Marking.OFFICIAL, Set.of(), Set.of()))
                .hasMessage("briefing.notice.title.missing");
    }

    @Test
    void afterItsHoursSomebodyPhonesTheSchoolsThatLetThemPass() {
        long id = sent();
        assertThat(chaser.run()).isZero();
        db.update(FLASH_NOTICE)
                .set(FLASH_NOTICE.ACKNOWLEDGE_BY, clock.instant().minus(Duration.ofMinutes(1)))
                .where(FLASH_NOTICE.ID.eq(id))
                .execute();
        int waiting = service.receipts(id).size();
        int opened = chaser.run();
        assertThat(opened).isBetween(1, waiting);
        assertThat(chaser.run()).isZero();
        assertThat(db.fetchCount(SCHOOL_TASK, SCHOOL_TASK.CAUSE.like("briefing-notice-" + id + "-%")))
                .isEqualTo(opened);
    }

    @Test
    void aWithdrawnNoticeCannotBeOpenedAndItsRecordStays() {
        long id = sent();
        SignIn.as("dsl.harbour-gate");
        school.acknowledge(id);
        SignIn.as("manager");
        service.withdraw(id, service.one(id).version(), "It was a mistake");
        SignIn.as("dsl.harbour-gate");
        assertThatThrownBy(() -> school.read(id)).isInstanceOf(NotFoundException.class);
        assertThat(school.one(id).withdrawnAt()).isNotNull();
        SignIn.as("author");
        assertThat(receipt(id).acknowledgedAt()).isNotNull();
        assertThat(db.fetchCount(OUTBOX_MESSAGE, OUTBOX_MESSAGE.IDEMPOTENCY_KEY.like("briefing-notice-withdrawn-%")))
                .isPositive();
    }

    private NoticeReceipt receipt(long id) {
        SignIn.as("author");
        return service.receipts(id).stream()
                .filter(one -> one.school().equals("Harbour Gate Academy"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> workOf(String username) {
        SignIn.as(username);
        return work.workFor(signedIn.user()).stream().map(WorkItem::text).toList();
    }
}
