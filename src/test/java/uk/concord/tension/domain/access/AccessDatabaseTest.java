package uk.concord.tension.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.db.Tables.AUDIT_EVENT;
import static uk.concord.db.Tables.OUTBOX_MESSAGE;
import static uk.concord.db.Tables.TENSION_ACCESS_REQUEST;
import static uk.concord.db.Tables.TENSION_REPORT;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.people.domain.AccountQuery;
import uk.concord.tension.domain.DraftService;
import uk.concord.tension.domain.Note;
import uk.concord.tension.domain.ReportService;
import uk.concord.tension.domain.list.ReportFilter;
import uk.concord.tension.domain.list.ReportListService;
import uk.concord.tension.domain.report.Section;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** Restricting a report, naming people on it, asking to read it and being let or refused; all on record. */
@DatabaseTest
class AccessDatabaseTest {
    private static final String WHY = "Needed for the review of the week";

    @Autowired
    DSLContext db;

    @Autowired
    AccountQuery accounts;

    @Autowired
    DraftService drafts;

    @Autowired
    ReportService reports;

    @Autowired
    ReportListService list;

    @Autowired
    AccessService access;

    @Autowired
    AccessRequestService requests;

    private String report() {
        return db.select(TENSION_REPORT.REFERENCE)
                .from(TENSION_REPORT)
                .where(TENSION_REPORT.STATE.eq("ACCEPTED"))
                .and(TENSION_REPORT.AUTHOR_ID.eq(account("officer")))
                .and(TENSION_REPORT.RESTRICTED.isFalse())
                .orderBy(TENSION_REPORT.ID.desc())
                .limit(1)
                .fetchSingle()
                .value1();
    }

    private long account(String username) {
        return accounts.idByUsername(username);
    }

    private void restrictTo(String reference, String username) {
        SignIn.as("analyst");
        access.name(reference, account(username), WHY);
        access.restrict(reference, access.readers(reference).version(), true, WHY);
    }

    private List<String> audited(String reference) {
        return db.select(AUDIT_EVENT.ACTION)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.SUBJECT_REF.eq(reference))
                .and(AUDIT_EVENT.ACTION.like("tension.access.%"))
                .orderBy(AUDIT_EVENT.ID)
                .fetch(AUDIT_EVENT.ACTION);
    }

    @Test
    void aRestrictedReportIsReadByThoseNamedOnly() {
        String reference = report();
        restrictTo(reference, "prevent");
        assertThatThrownBy(() -> reports.read(reference)).isInstanceOf(NotFoundException.class);
        assertThat(list.page(ReportFilter.ofText(reference), null, 5).rows()).isEmpty();
        SignIn.as("manager");
        assertThatThrownBy(() -> access.readers(reference)).isInstanceOf(NotFoundException.class);
        SignIn.as("officer");
        assertThat(reports.read(reference).report().audience().restricted()).isTrue();
        SignIn.as("prevent");
        assertThat(reports.read(reference).report().audience().members()).containsExactly(account("prevent"));
        assertThat(audited(reference)).containsExactly("tension.access.named", "tension.access.restricted");
        assertThat(db.fetchExists(
                        AUDIT_EVENT, AUDIT_EVENT.SUBJECT_REF.eq(reference).and(AUDIT_EVENT.DETAIL.contains(WHY))))
                .isFalse();
        assertThat(reports.read(reference).notes()).extracting(Note::text).anyMatch(text -> text.contains(WHY));
    }

    @Test
    void aRestrictionNeedsSomebodyWhoTriagesAndAReason() {
        String reference = report();
        SignIn.as("analyst");
        int version = access.readers(reference).version();
        assertBroken("tension.problem.access.nobody", () -> access.restrict(reference, version, true, WHY));
        assertBroken("tension.problem.access.reason", () -> access.name(reference, account("prevent"), " no "));
        assertBroken("tension.problem.access.person", () -> access.name(reference, account("member"), WHY));
        restrictTo(reference, "prevent");
        SignIn.as("prevent");
        assertBroken("tension.problem.access.last", () -> access.unname(reference, account("prevent"), WHY));
        assertThatThrownBy(() -> access.restrict(reference, version, false, WHY))
                .isInstanceOf(EditConflictException.class);
    }

    @Test
    void whoeverAsksLearnsNothingUntilLetIn() {
        String reference = report();
        restrictTo(reference, "prevent");
        SignIn.as("partner");
        requests.ask(reference, WHY);
        requests.ask(reference, WHY);
        requests.ask("CT-2026-999999", WHY);
        assertThat(db.fetchCount(TENSION_ACCESS_REQUEST, TENSION_ACCESS_REQUEST.ACCOUNT_ID.eq(account("partner"))))
                .isEqualTo(1);
        assertThat(requests.open()).extracting(AccessRequest::report).doesNotContain(reference);
        SignIn.as("manager");
        assertThat(requests.open()).extracting(AccessRequest::report).doesNotContain(reference);
        SignIn.as("prevent");
        AccessRequest request = requests.open().stream()
                .filter(open -> open.report().equals(reference))
                .findFirst()
                .orElseThrow();
        requests.decide(request, true, WHY);
        assertThatThrownBy(() -> requests.decide(request, false, WHY)).isInstanceOf(EditConflictException.class);
        SignIn.as("partner");
        assertThat(reports.read(reference).report().reference()).isEqualTo(reference);
        assertThat(db.select(OUTBOX_MESSAGE.SUBJECT, OUTBOX_MESSAGE.BODY)
                        .from(OUTBOX_MESSAGE)
                        .where(OUTBOX_MESSAGE.IDEMPOTENCY_KEY.eq("tension-access-" + request.id()))
                        .fetchSingle()
                        .valuesRow()
                        .toString())
                .doesNotContain(reference);
        assertThat(audited(reference))
                .containsExactly(
                        "tension.access.named",
                        "tension.access.restricted",
                        "tension.access.asked",
                        "tension.access.asked",
                        "tension.access.granted");
    }

    @Test
    void aRefusalLeavesTheReportClosed() {
        String reference = report();
        restrictTo(reference, "prevent");
        SignIn.as("manager");
        requests.ask(reference, WHY);
        SignIn.as("officer");
        requests.decide(requests.open().getFirst(), false, "The source would be known");
        SignIn.as("manager");
        assertThatThrownBy(() -> reports.read(reference)).isInstanceOf(NotFoundException.class);
        assertThat(audited(reference)).endsWith("tension.access.refused");
    }

    @Test
    void anAuthorRestrictsADraftBeforeItIsSent() {
        SignIn.as("partner");
        String key = UUID.randomUUID().toString();
        int version = drafts.save(key, 0, Section.empty(Section.Step.START)).version();
        assertBroken(
                "tension.problem.access.nobody", () -> access.chooseForDraft(key, version, true, Set.of(), "Chosen"));
        assertBroken(
                "tension.problem.access.person",
                () -> access.chooseForDraft(key, version, true, Set.of(account("member")), "Chosen"));
        access.chooseForDraft(key, version, true, Set.of(account("prevent")), "Chosen");
        assertThat(drafts.open(key).audience().restricted()).isTrue();
        access.chooseForDraft(key, drafts.open(key).version(), false, Set.of(account("prevent")), "Chosen");
        assertThat(drafts.open(key).audience().members()).isEmpty();
        SignIn.as("analyst");
        assertThatThrownBy(() -> access.chooseForDraft(key, version, true, Set.of(account("prevent")), "Chosen"))
                .isInstanceOf(NotFoundException.class);
    }

    private static void assertBroken(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        rule -> assertThat(rule.messageKey()).isEqualTo(key));
    }
}
