package uk.concord.tension.domain.demo;

import static uk.concord.db.Tables.TENSION_ACTION;
import static uk.concord.db.Tables.TENSION_AGREEMENT;
import static uk.concord.db.Tables.TENSION_DISCLOSURE;
import static uk.concord.db.Tables.TENSION_ISSUE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.core.demo.DemoPart;
import uk.concord.core.jooq.ReferenceNumbers;
import uk.concord.core.security.Marking;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.AccountQuery;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardQuery;
import uk.concord.tension.domain.action.Action;
import uk.concord.tension.domain.event.EventDetails;
import uk.concord.tension.domain.event.EventDetails.Kind;
import uk.concord.tension.domain.event.EventRepository;
import uk.concord.tension.domain.event.Frequency;

/** Invented events, actions, agreements and a disclosure. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class EventDemo implements DemoPart {
    private static final Instant WRITTEN =
            LocalDate.of(2026, 11, 20).atTime(10, 0).atZone(LondonTime.ZONE).toInstant();

    private final DSLContext db;
    private final EventRepository events;
    private final ReferenceNumbers references;
    private final AccountQuery accounts;
    private final WardQuery wards;

    EventDemo(
            DSLContext db,
            EventRepository events,
            ReferenceNumbers references,
            AccountQuery accounts,
            WardQuery wards) {
        this.db = db;
        this.events = events;
        this.references = references;
        this.accounts = accounts;
        this.wards = wards;
    }

    @Override
    public int order() {
        return 33;
    }

    @Override
    public void load() {
        loadEvents();
        loadActions();
        loadDisclosures();
    }

    private void loadEvents() {
        event(
                "Gathering talked of at the retail park",
                Kind.TRIGGER,
                9,
                26,
                "West Thurrock & South Stifford",
                "Rumour about a hotel in West Thurrock");
        event(
                "Planning committee: prayer and community space",
                Kind.TRIGGER,
                10,
                15,
                "Ockendon",
                "Objections to a prayer and community space");
        event("Vigil and counter-vigil on one afternoon", Kind.TRIGGER, 10, 10, "Chafford Hundred West", null);
        event("March across the border ends at a station", Kind.PRECURSOR, 10, 10, null, null);
        event("Cup tie, two supporter groups", Kind.TRIGGER, 12, 5, "Corringham & Fobbing", null);
        event(
                "Planning appeal: prayer and community space",
                Kind.TRIGGER,
                12,
                3,
                "Ockendon",
                "Objections to a prayer and community space");
        event("Winter lights switched on", Kind.CALENDAR, 11, 28, "Grays Town", "Grays markings");
        EventDetails market = new EventDetails(
                "Evening market by the station",
                Kind.CALENDAR,
                LocalDate.of(2026, 11, 6),
                LocalDate.of(2026, 11, 6),
                Frequency.WEEKLY,
                2,
                LocalDate.of(2026, 12, 31),
                ward("Grays Riverside"),
                "Station square",
                "Busy until late; stewards are there.",
                null);
        insert(market);
    }

    private void event(String title, Kind kind, int month, int day, @Nullable String ward, @Nullable String issue) {
        LocalDate on = LocalDate.of(2026, month, day);
        insert(new EventDetails(
                title, kind, on, on, Frequency.ONCE, 1, null, ward == null ? null : ward(ward), "", "", issue(issue)));
    }

    private void insert(EventDetails details) {
        events.insert(
                references.next("TE", 2026),
                DemoIssues.key(details.title() + details.startsOn()),
                null,
                details,
                false,
                accounts.idByUsername("analyst"),
                WRITTEN);
    }

    private @Nullable String issue(@Nullable String title) {
        return title == null
                ? null
                : db.select(TENSION_ISSUE.REFERENCE)
                        .from(TENSION_ISSUE)
                        .where(TENSION_ISSUE.TITLE.eq(title))
                        .fetchOne(TENSION_ISSUE.REFERENCE);
    }

    private long ward(String name) {
        Map<String, Long> byName =
                wards.validOn(LocalDate.of(2026, 11, 1)).stream().collect(Collectors.toMap(Ward::name, Ward::id));
        return java.util.Objects.requireNonNull(byName.get(name), name);
    }

    private void loadActions() {
        action("Remove the paint within a day of each report", "Grays markings", "officer", 11, 27, "");
        action("Visit the shops by the roundabout", "Grays markings", "officer", 11, 18, "");
        action(
                "Agree a holding line on the hotel",
                "Rumour about a hotel in West Thurrock",
                "manager",
                9,
                20,
                "The line was agreed and put online the same day");
        action(
                "Mediation between residents and riders",
                "Electric bikes and fireworks in Chadwell",
                "partner",
                12,
                2,
                "");
    }

    private void action(String title, String issue, String owner, int month, int day, String outcome) {
        boolean done = !outcome.isEmpty();
        Instant ended = LocalDate.of(2026, month, day)
                .atTime(12, 0)
                .atZone(LondonTime.ZONE)
                .toInstant();
        db.insertInto(TENSION_ACTION)
                .set(TENSION_ACTION.REFERENCE, references.next("AC", 2026))
                .set(TENSION_ACTION.SUBMISSION_KEY, DemoIssues.key(title))
                .set(
                        TENSION_ACTION.ISSUE_ID,
                        db.select(TENSION_ISSUE.ID)
                                .from(TENSION_ISSUE)
                                .where(TENSION_ISSUE.TITLE.eq(issue))
                                .fetchOne(TENSION_ISSUE.ID))
                .set(TENSION_ACTION.TITLE, title)
                .set(TENSION_ACTION.OWNER_ID, accounts.idByUsername(owner))
                .set(TENSION_ACTION.DUE_ON, LocalDate.of(2026, month, day))
                .set(TENSION_ACTION.STATE, (done ? Action.State.DONE : Action.State.OPEN).name())
                .set(TENSION_ACTION.OUTCOME, outcome)
                .set(TENSION_ACTION.EVIDENCE, done ? "The page of the council of that day" : "")
                .set(TENSION_ACTION.CREATED_BY, accounts.idByUsername("analyst"))
                .set(TENSION_ACTION.CREATED_AT, WRITTEN)
                .set(TENSION_ACTION.ENDED_BY, done ? accounts.idByUsername(owner) : null)
                .set(TENSION_ACTION.ENDED_AT, done ? ended : null)
                .execute();
    }

    private void loadDisclosures() {
        agreement("Estuary Police", "Tension summaries for the weekly police summary", LocalDate.of(2028, 3, 31));
        long neighbour = agreement("Neighbouring council", "Events across the border", LocalDate.of(2027, 6, 30));
        agreement("Riverbank Health", "Sharing with health visitors", LocalDate.of(2026, 9, 30));
        db.insertInto(TENSION_DISCLOSURE)
                .set(TENSION_DISCLOSURE.REFERENCE, references.next("DI", 2026))
                .set(TENSION_DISCLOSURE.SUBMISSION_KEY, DemoIssues.key("march"))
                .set(TENSION_DISCLOSURE.AGREEMENT_ID, neighbour)
                .set(TENSION_DISCLOSURE.RECIPIENT, "Community safety team")
                .set(TENSION_DISCLOSURE.WHAT, "A march across the border ends at a station that residents use.")
                .set(TENSION_DISCLOSURE.PURPOSE, "So that both sides plan for the same afternoon")
                .set(TENSION_DISCLOSURE.MARKING, Marking.OFFICIAL.name())
                .set(TENSION_DISCLOSURE.DISCLOSED_BY, accounts.idByUsername("analyst"))
                .set(
                        TENSION_DISCLOSURE.DISCLOSED_AT,
                        LocalDate.of(2026, 10, 10)
                                .atTime(9, 0)
                                .atZone(LondonTime.ZONE)
                                .toInstant())
                .execute();
    }

    private long agreement(String partner, String name, LocalDate expires) {
        return db.insertInto(TENSION_AGREEMENT)
                .set(TENSION_AGREEMENT.PARTNER, partner)
                .set(TENSION_AGREEMENT.NAME, name)
                .set(TENSION_AGREEMENT.COVERS, "Sanitised words about places and groups; no names, no sources")
                .set(TENSION_AGREEMENT.SIGNATORIES, "Director of public protection; partner's data protection officer")
                .set(TENSION_AGREEMENT.SIGNED_ON, LocalDate.of(2025, 4, 1))
                .set(TENSION_AGREEMENT.EXPIRES_ON, expires)
                .returningResult(TENSION_AGREEMENT.ID)
                .fetchSingle()
                .value1();
    }
}
