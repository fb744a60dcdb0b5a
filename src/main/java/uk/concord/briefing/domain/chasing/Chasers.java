package uk.concord.briefing.domain.chasing;

import static uk.concord.db.Tables.BRIEFING_CHASER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.calendar.CalendarQuery;
import uk.concord.briefing.domain.calendar.SchoolDays;
import uk.concord.briefing.domain.receipt.ReceiptQuery;
import uk.concord.briefing.domain.receipt.SchoolMail;
import uk.concord.briefing.domain.receipt.SchoolStatus;
import uk.concord.briefing.domain.school.ContactRole;
import uk.concord.briefing.domain.school.School;
import uk.concord.briefing.domain.school.SchoolContact;
import uk.concord.briefing.domain.school.SchoolQuery;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.briefing.domain.writing.BriefingVersion;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.settings.Settings;
import uk.concord.core.time.LondonTime;

/**
 * Reminds the schools that have not acknowledged the briefing published last. Each step happens once, however often
 * this runs; an older briefing is not chased once a newer one is out.
 */
@Component
public class Chasers {

    private final BriefingQuery briefings;
    private final SchoolQuery schools;
    private final ReceiptQuery receipts;
    private final CalendarQuery calendars;
    private final TaskRepository tasks;
    private final Settings settings;
    private final SchoolMail mail;
    private final AuditTrail audit;
    private final DSLContext db;
    private final Clock clock;

    Chasers(
            BriefingQuery briefings,
            SchoolQuery schools,
            ReceiptQuery receipts,
            CalendarQuery calendars,
            TaskRepository tasks,
            Settings settings,
            SchoolMail mail,
            AuditTrail audit,
            DSLContext db,
            Clock clock) {
        this.briefings = briefings;
        this.schools = schools;
        this.receipts = receipts;
        this.calendars = calendars;
        this.tasks = tasks;
        this.settings = settings;
        this.mail = mail;
        this.audit = audit;
        this.db = db;
        this.clock = clock;
    }

    /**
     * Takes every step that is due.
     *
     * @param today the day it runs for, in London
     * @return number of steps taken
     */
    @Transactional
    public int run(LocalDate today) {
        schools.withoutLead().forEach(school -> tasks.open(SchoolTask.Kind.NO_LEAD, school.id(), null));
        return latest().map(published -> chase(published, today)).orElse(0);
    }

    private record Published(Briefing briefing, BriefingVersion version, LocalDate day) {}

    private java.util.Optional<Published> latest() {
        return briefings.all().stream()
                .flatMap(briefing -> briefings.published(briefing.id()).stream().flatMap(version -> {
                    var at = version.publishedAt();
                    return at == null
                            ? java.util.stream.Stream.empty()
                            : java.util.stream.Stream.of(
                                    new Published(briefing, version, LocalDate.ofInstant(at, LondonTime.ZONE)));
                }))
                .max(Comparator.comparing(Published::day));
    }

    private int chase(Published published, LocalDate today) {
        ChaserRules rules = new ChaserRules(
                settings.number("briefing.chaser-first-days"),
                settings.number("briefing.chaser-second-days"),
                settings.number("briefing.chaser-phone-days"));
        long version = published.version().id();
        Set<Long> sentTo = receipts.sentTo(version);
        List<School> open = schools.open().stream()
                .filter(school -> sentTo.contains(school.id()))
                .toList();
        Map<Long, SchoolDays> days = calendars.bySchool();
        Map<Long, Set<ChaserStep>> done = done(version);
        int steps = 0;
        for (SchoolStatus status : receipts.statuses(version, open)) {
            SchoolDays own = days.get(status.school().id());
            if (status.acknowledgedAt() != null || own == null) {
                continue;
            }
            Set<ChaserStep> before = done.getOrDefault(status.school().id(), Set.of());
            var due = rules.due(own, published.day(), today, before);
            if (due.isPresent()) {
                take(due.get(), published, status.school());
                steps++;
            }
        }
        if (steps > 0) {
            audit.record(
                    "briefing.schools.reminded",
                    "briefing",
                    published.briefing().term().slug(),
                    steps + " schools");
        }
        return steps;
    }

    private Map<Long, Set<ChaserStep>> done(long versionId) {
        Map<Long, Set<ChaserStep>> done = new java.util.HashMap<>();
        db.select(BRIEFING_CHASER.SCHOOL_ID, BRIEFING_CHASER.STEP)
                .from(BRIEFING_CHASER)
                .where(BRIEFING_CHASER.VERSION_ID.eq(versionId))
                .forEach(row -> done.computeIfAbsent(row.value1(), id -> EnumSet.noneOf(ChaserStep.class))
                        .add(ChaserStep.valueOf(row.value2())));
        return done;
    }

    private void take(ChaserStep step, Published published, School school) {
        List<SchoolContact> reminded = recipients(step, schools.contactsOf(school.id()));
        boolean first = db.insertInto(BRIEFING_CHASER)
                        .set(BRIEFING_CHASER.VERSION_ID, published.version().id())
                        .set(BRIEFING_CHASER.SCHOOL_ID, school.id())
                        .set(BRIEFING_CHASER.STEP, step.name())
                        .set(BRIEFING_CHASER.SENT_AT, clock.instant())
                        .set(BRIEFING_CHASER.RECIPIENTS, reminded.size())
                        .onDuplicateKeyIgnore()
                        .execute()
                > 0;
        if (!first) {
            return;
        }
        if (step == ChaserStep.PHONE) {
            tasks.open(SchoolTask.Kind.PHONE, school.id(), null);
        }
        mail.send(
                "briefing-chaser-" + published.version().id() + "-" + step,
                reminded,
                "briefing.chaser",
                published.briefing().term().name().toLowerCase(java.util.Locale.UK),
                "/my-briefings/" + published.briefing().term().slug());
    }

    /** The first time the leads in post, the second time everybody of the school but the governor. */
    private static List<SchoolContact> recipients(ChaserStep step, List<SchoolContact> contacts) {
        List<SchoolContact> leads = contacts.stream()
                .filter(contact -> contact.role() == ContactRole.DSL)
                .toList();
        return switch (step) {
            case FIRST -> leads.isEmpty() ? contacts : leads;
            case SECOND ->
                contacts.stream()
                        .filter(contact -> contact.role() != ContactRole.GOVERNOR)
                        .toList();
            case PHONE -> List.of();
        };
    }
}
