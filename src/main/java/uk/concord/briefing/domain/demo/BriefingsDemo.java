package uk.concord.briefing.domain.demo;

import static uk.concord.db.Tables.BRIEFING;
import static uk.concord.db.Tables.BRIEFING_ACKNOWLEDGEMENT;
import static uk.concord.db.Tables.BRIEFING_DELIVERY;
import static uk.concord.db.Tables.BRIEFING_TASK;
import static uk.concord.db.Tables.BRIEFING_VERSION;
import static uk.concord.db.Tables.ROUTE_CONTACT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.figures.FigureCalculation;
import uk.concord.briefing.domain.release.ReleaseLedger;
import uk.concord.briefing.domain.release.ReleasePeriod;
import uk.concord.briefing.domain.school.SchoolContact;
import uk.concord.briefing.domain.school.SchoolQuery;
import uk.concord.briefing.domain.term.TermQuery;
import uk.concord.briefing.domain.writing.BriefingRepository;
import uk.concord.briefing.domain.writing.VersionArchive;
import uk.concord.core.demo.DemoPart;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.AccountQuery;

/** Last term's briefing, published and mostly acknowledged, and this term's draft with three sections to finish. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class BriefingsDemo implements DemoPart {

    /** Both briefings count eleven weeks, so that they can be compared. */
    private static final int WEEKS = 11;
    /** Told, but nobody has looked yet. */
    private static final List<String> NOT_OPENED = List.of(
            "dsl.marshlight",
            "dsl.saltings",
            "dsl.gull-point-primary",
            "dsl.quarry-view-primary",
            "dsl.causeway-academy");
    /** Opened and not acknowledged. */
    private static final List<String> NOT_ACKNOWLEDGED = List.of("dsl.turning-point");

    /** Acknowledged, but weeks after they were asked to. */
    private static final List<String> LATE = List.of(
            "dsl.lightship-academy", "dsl.barge-house-primary", "dsl.holm-oak-primary", "dsl.tidewater-sixth-form");

    private final BriefingRepository repository;
    private final VersionArchive archive;
    private final FigureCalculation figures;
    private final ReleaseLedger ledger;
    private final TermQuery terms;
    private final SchoolQuery schools;
    private final AccountQuery accounts;
    private final DSLContext db;
    private final Texts texts;
    private final Clock clock;

    BriefingsDemo(
            BriefingRepository repository,
            VersionArchive archive,
            FigureCalculation figures,
            ReleaseLedger ledger,
            TermQuery terms,
            SchoolQuery schools,
            AccountQuery accounts,
            DSLContext db,
            Texts texts,
            Clock clock) {
        this.repository = repository;
        this.archive = archive;
        this.figures = figures;
        this.ledger = ledger;
        this.terms = terms;
        this.schools = schools;
        this.accounts = accounts;
        this.db = db;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 51;
    }

    @Override
    public void load() {
        LocalDate today = LondonTime.today(clock);
        long author = accounts.idByUsername("author");
        checkContacts(today);
        int settling = ReleasePeriod.USUAL_SETTLING_DAYS;

        LocalDate autumnCutOff = today.minusWeeks(WEEKS);
        LocalDate autumnTo = autumnCutOff.minusDays(settling);
        ReleasePeriod autumn = new ReleasePeriod(autumnTo.minusWeeks(WEEKS).plusDays(1), autumnCutOff, settling);
        long autumnId = repository.open(terms.bySlug("autumn-2026").id(), autumn, author);
        figures.calculate(autumnId, autumn);
        write(autumnId, DemoTexts.AUTUMN, author);
        lookAtTheRest(autumnId, author, autumnCutOff.plusDays(2));
        publish(autumnId, autumnCutOff.plusDays(3), author, accounts.idByUsername("manager"));

        ReleasePeriod spring = new ReleasePeriod(autumnTo.plusDays(1), today, settling);
        long springId = repository.open(terms.bySlug("spring-2027").id(), spring, author);
        figures.calculate(springId, spring);
        write(springId, DemoTexts.SPRING, author);
        repository.saveSection(springId, Section.THEMES, DemoTexts.SPRING_THEMES_STARTED, "", false, author, 0);
    }

    /** Whenever the demonstration is loaded, its contacts were checked last week: else no briefing could be submitted. */
    private void checkContacts(LocalDate today) {
        db.update(ROUTE_CONTACT)
                .set(ROUTE_CONTACT.LAST_CHECKED, today.minusWeeks(1))
                .where(ROUTE_CONTACT.LAST_CHECKED.lt(today.minusWeeks(1)))
                .execute();
    }

    private void write(long briefingId, Map<Section, String> sections, long author) {
        sections.forEach((section, text) -> repository.saveSection(
                briefingId, section, text, DemoTexts.OWNERS.getOrDefault(section, ""), true, author, 0));
    }

    /** Sections put together from records: the author looked at each before the briefing went out. */
    private void lookAtTheRest(long briefingId, long author, LocalDate day) {
        Instant at = day.atTime(LocalTime.of(15, 30)).atZone(LondonTime.ZONE).toInstant();
        Stream.of(Section.values())
                .filter(section -> !section.written())
                .forEach(section -> db.insertInto(BRIEFING_TASK)
                        .set(BRIEFING_TASK.BRIEFING_ID, briefingId)
                        .set(BRIEFING_TASK.SECTION, section.name())
                        .set(BRIEFING_TASK.CHECKED_BY, author)
                        .set(BRIEFING_TASK.CHECKED_AT, at)
                        .set(BRIEFING_TASK.VERSION, 1)
                        .execute());
    }

    private void publish(long briefingId, LocalDate day, long author, long approver) {
        Instant approved =
                day.atTime(LocalTime.of(10, 12)).atZone(LondonTime.ZONE).toInstant();
        Instant published = approved.plus(Duration.ofHours(3));
        db.update(BRIEFING)
                .set(BRIEFING.SUBMITTED_BY, author)
                .set(BRIEFING.SUBMITTED_AT, approved.minus(Duration.ofDays(1)))
                .set(BRIEFING.OPENED_AT, approved.minus(Duration.ofDays(3)))
                .set(BRIEFING.STATE, "PUBLISHED")
                .where(BRIEFING.ID.eq(briefingId))
                .execute();
        long version = archive.freeze(briefingId, 1, day, approver);
        ledger.freeze(briefingId);
        db.update(BRIEFING_VERSION)
                .set(BRIEFING_VERSION.APPROVED_AT, approved)
                .set(BRIEFING_VERSION.PUBLISHED_AT, published)
                .set(BRIEFING_VERSION.PUBLISHED_BY, author)
                .where(BRIEFING_VERSION.ID.eq(version))
                .execute();
        int minutes = 0;
        for (SchoolContact contact : schools.recipients()) {
            // Some on the next morning, some in the days after, all in school hours.
            Duration later = Duration.ofDays(3 + minutes % 4).minusHours(4).plusMinutes(minutes);
            deliver(version, contact, published, published.plus(later));
            minutes += 7;
        }
    }

    private void deliver(long version, SchoolContact contact, Instant told, Instant opened) {
        String username = contact.email().substring(0, contact.email().indexOf('@'));
        boolean wasOpened = !NOT_OPENED.contains(username);
        db.insertInto(BRIEFING_DELIVERY)
                .set(BRIEFING_DELIVERY.VERSION_ID, version)
                .set(BRIEFING_DELIVERY.SCHOOL_ID, contact.schoolId())
                .set(BRIEFING_DELIVERY.ACCOUNT_ID, contact.accountId())
                .set(BRIEFING_DELIVERY.NOTIFIED_AT, told)
                .set(BRIEFING_DELIVERY.FIRST_OPENED_AT, wasOpened ? opened : null)
                .execute();
        if (wasOpened && !NOT_ACKNOWLEDGED.contains(username)) {
            db.insertInto(BRIEFING_ACKNOWLEDGEMENT)
                    .set(BRIEFING_ACKNOWLEDGEMENT.VERSION_ID, version)
                    .set(BRIEFING_ACKNOWLEDGEMENT.SCHOOL_ID, contact.schoolId())
                    .set(BRIEFING_ACKNOWLEDGEMENT.ACCOUNT_ID, contact.accountId())
                    .set(BRIEFING_ACKNOWLEDGEMENT.ROLE, contact.role().name())
                    .set(
                            BRIEFING_ACKNOWLEDGEMENT.ACKNOWLEDGED_AT,
                            opened.plus(LATE.contains(username) ? Duration.ofDays(30) : Duration.ofMinutes(14)))
                    .set(BRIEFING_ACKNOWLEDGEMENT.STATEMENT, texts.get("briefing.acknowledge.statement"))
                    .set(
                            BRIEFING_ACKNOWLEDGEMENT.QUESTION,
                            username.equals("dsl.langdene")
                                    ? "Can the partnership run the online safety session for parents again?"
                                    : "")
                    .execute();
        }
    }
}
