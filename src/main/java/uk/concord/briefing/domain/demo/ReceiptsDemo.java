package uk.concord.briefing.domain.demo;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.BRIEFING_ACKNOWLEDGEMENT;
import static uk.concord.db.Tables.BRIEFING_CHECK_ANSWER;
import static uk.concord.db.Tables.SCHOOL;
import static uk.concord.db.Tables.SCHOOL_CONTACT;

import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.chasing.SchoolTask;
import uk.concord.briefing.domain.chasing.TaskRepository;
import uk.concord.briefing.domain.school.Phase;
import uk.concord.briefing.domain.selfcheck.CheckAnswer;
import uk.concord.briefing.domain.selfcheck.SelfCheckQuery;
import uk.concord.core.demo.DemoPart;
import uk.concord.core.time.LondonTime;

/** What schools answered about themselves after last term's briefing, and the schools somebody has to get hold of. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class ReceiptsDemo implements DemoPart {

    private static final List<String> BOUNCED =
            List.of("gull-point-primary", "quarry-view-primary", "causeway-academy");
    private static final List<String> TO_PHONE = List.of("turning-point", "marshlight");

    private final SelfCheckQuery checks;
    private final TaskRepository tasks;
    private final DSLContext db;
    private final Clock clock;

    ReceiptsDemo(SelfCheckQuery checks, TaskRepository tasks, DSLContext db, Clock clock) {
        this.checks = checks;
        this.tasks = tasks;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 52;
    }

    @Override
    public void load() {
        var questions = checks.questions(LondonTime.today(clock));
        db.select(
                        BRIEFING_ACKNOWLEDGEMENT.VERSION_ID,
                        BRIEFING_ACKNOWLEDGEMENT.ACCOUNT_ID,
                        BRIEFING_ACKNOWLEDGEMENT.ACKNOWLEDGED_AT,
                        SCHOOL.ID,
                        SCHOOL.PHASE)
                .from(BRIEFING_ACKNOWLEDGEMENT)
                .join(SCHOOL)
                .on(SCHOOL.ID.eq(BRIEFING_ACKNOWLEDGEMENT.SCHOOL_ID))
                .orderBy(SCHOOL.ID, BRIEFING_ACKNOWLEDGEMENT.ID)
                .forEach(school -> questions.stream()
                        .filter(question -> question.isFor(Phase.valueOf(school.value5())))
                        .forEach(question -> db.insertInto(BRIEFING_CHECK_ANSWER)
                                .set(BRIEFING_CHECK_ANSWER.VERSION_ID, school.value1())
                                .set(BRIEFING_CHECK_ANSWER.SCHOOL_ID, school.value4())
                                .set(BRIEFING_CHECK_ANSWER.QUESTION_ID, question.id())
                                .set(
                                        BRIEFING_CHECK_ANSWER.ANSWER,
                                        answer(school.value4(), question.id()).name())
                                .set(BRIEFING_CHECK_ANSWER.ACCOUNT_ID, school.value2())
                                .set(BRIEFING_CHECK_ANSWER.ANSWERED_AT, school.value3())
                                .onDuplicateKeyIgnore()
                                .execute()));
        BOUNCED.forEach(slug -> db.select(SCHOOL.ID, ACCOUNT.ID)
                .from(SCHOOL)
                .join(SCHOOL_CONTACT)
                .on(SCHOOL_CONTACT.SCHOOL_ID.eq(SCHOOL.ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SCHOOL_CONTACT.ACCOUNT_ID))
                .where(SCHOOL.SLUG.eq(slug))
                .forEach(row -> tasks.open(SchoolTask.Kind.BOUNCE, row.value1(), row.value2())));
        TO_PHONE.forEach(slug -> tasks.open(SchoolTask.Kind.PHONE, id(slug), null));
        tasks.open(SchoolTask.Kind.NO_LEAD, id("saltings"), null);
    }

    /** Mostly yes; some subjects are harder than others. */
    private static CheckAnswer answer(long school, long question) {
        long mixed = (school * 7 + question * 3) % 10;
        if (mixed < 6) {
            return CheckAnswer.YES;
        }
        return mixed < 9 ? CheckAnswer.PARTLY : CheckAnswer.NO;
    }

    private long id(String slug) {
        return db.select(SCHOOL.ID)
                .from(SCHOOL)
                .where(SCHOOL.SLUG.eq(slug))
                .fetchSingle()
                .value1();
    }
}
