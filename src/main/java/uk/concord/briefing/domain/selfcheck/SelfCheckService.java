package uk.concord.briefing.domain.selfcheck;

import static uk.concord.db.Tables.BRIEFING_ACKNOWLEDGEMENT;
import static uk.concord.db.Tables.BRIEFING_CHECK_ANSWER;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.receipt.MyBriefing;
import uk.concord.briefing.domain.receipt.SchoolBriefingService;
import uk.concord.briefing.domain.school.SchoolQuery;
import uk.concord.core.NotFoundException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;

/** The self-check of the schools of the person signed in. */
@Service
@RolesAllowed(Permissions.BRIEFING_RECEIVE)
@Transactional(readOnly = true)
public class SelfCheckService {

    private final SchoolBriefingService briefings;
    private final SchoolQuery schools;
    private final SelfCheckQuery query;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final DSLContext db;
    private final Clock clock;

    SelfCheckService(
            SchoolBriefingService briefings,
            SchoolQuery schools,
            SelfCheckQuery query,
            AuditTrail audit,
            SignedIn signedIn,
            DSLContext db,
            Clock clock) {
        this.briefings = briefings;
        this.schools = schools;
        this.query = query;
        this.audit = audit;
        this.signedIn = signedIn;
        this.db = db;
        this.clock = clock;
    }

    /**
     * @return one for each school the person receives the briefing for
     * @throws NotFoundException when there is no briefing for the person signed in
     */
    public List<SelfCheck> of(String termSlug) {
        MyBriefing briefing = briefings.one(termSlug);
        List<CheckQuestion> questions = query.questions(briefing.versionId());
        return schools.open().stream()
                .filter(school -> briefing.schoolIds().contains(school.id()))
                .map(school -> new SelfCheck(
                        school,
                        questions.stream()
                                .filter(question -> question.isFor(school.phase()))
                                .toList(),
                        query.answers(briefing.versionId(), school.id())))
                .toList();
    }

    /**
     * Keeps the answers of one school; a later answer takes the place of an earlier one.
     *
     * @param answers by id of the question; questions that are not the school's are left out
     * @throws NotFoundException when the briefing or the school is not the person's
     */
    @Transactional
    public void answer(String termSlug, long schoolId, Map<Long, CheckAnswer> answers) {
        MyBriefing briefing = briefings.one(termSlug);
        SelfCheck check = of(termSlug).stream()
                .filter(one -> one.school().id() == schoolId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("school"));
        check.questions().forEach(question -> {
            CheckAnswer answer = answers.get(question.id());
            if (answer != null) {
                db.insertInto(BRIEFING_CHECK_ANSWER)
                        .set(BRIEFING_CHECK_ANSWER.VERSION_ID, briefing.versionId())
                        .set(BRIEFING_CHECK_ANSWER.SCHOOL_ID, schoolId)
                        .set(BRIEFING_CHECK_ANSWER.QUESTION_ID, question.id())
                        .set(BRIEFING_CHECK_ANSWER.ANSWER, answer.name())
                        .set(BRIEFING_CHECK_ANSWER.ACCOUNT_ID, signedIn.user().id())
                        .set(BRIEFING_CHECK_ANSWER.ANSWERED_AT, clock.instant())
                        .onDuplicateKeyUpdate()
                        .set(BRIEFING_CHECK_ANSWER.ANSWER, answer.name())
                        .set(BRIEFING_CHECK_ANSWER.ACCOUNT_ID, signedIn.user().id())
                        .set(BRIEFING_CHECK_ANSWER.ANSWERED_AT, clock.instant())
                        .execute();
            }
        });
        audit.record(
                "briefing.check.answered",
                "briefing",
                termSlug,
                "school " + check.school().slug());
    }

    /** Says whether the briefing was useful; counts once acknowledged, for all of the person's schools. */
    @Transactional
    public void useful(String termSlug, boolean useful) {
        MyBriefing briefing = briefings.one(termSlug);
        db.update(BRIEFING_ACKNOWLEDGEMENT)
                .set(BRIEFING_ACKNOWLEDGEMENT.USEFUL, useful)
                .where(BRIEFING_ACKNOWLEDGEMENT.VERSION_ID.eq(briefing.versionId()))
                .and(BRIEFING_ACKNOWLEDGEMENT.ACCOUNT_ID.eq(signedIn.user().id()))
                .execute();
        audit.record("briefing.useful", "briefing", termSlug, String.valueOf(useful));
    }
}
