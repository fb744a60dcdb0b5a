package uk.concord.venue.domain.demo;

import static uk.concord.db.Tables.LIST_VERSION;
import static uk.concord.db.Tables.VENUE_ROOM;
import static uk.concord.db.Tables.VENUE_RULE_SET;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.core.demo.DemoPart;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.AccountQuery;
import uk.concord.venue.domain.check.Actor;
import uk.concord.venue.domain.check.Advice;
import uk.concord.venue.domain.check.CheckRepository;
import uk.concord.venue.domain.check.Deciding;
import uk.concord.venue.domain.check.DecisionRepository;
import uk.concord.venue.domain.check.DecisionRequest;
import uk.concord.venue.domain.check.Evaluation;
import uk.concord.venue.domain.check.Match;
import uk.concord.venue.domain.check.MatchRepository;
import uk.concord.venue.domain.check.NameScreening;
import uk.concord.venue.domain.check.PastIncidents;
import uk.concord.venue.domain.check.Recommending;
import uk.concord.venue.domain.check.Resolution;
import uk.concord.venue.domain.life.Debrief;
import uk.concord.venue.domain.life.HireCondition;
import uk.concord.venue.domain.life.Life;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.ConditionCode;
import uk.concord.venue.domain.rules.Decision;
import uk.concord.venue.domain.rules.RefusalGround;

/**
 * The bookings of the last two terms and of the weeks to come, each taken through the steps of a real one; only the
 * times are set back afterwards.
 */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class HiresDemo implements DemoPart {
    /** Days after the event. */
    private static final int DEBRIEFED_AFTER = 9;
    /** Days after the event. */
    private static final int CLOSED_AFTER = 17;

    private final DSLContext db;
    private final AccountQuery accounts;
    private final HireRequests requests;
    private final CheckRepository checks;
    private final NameScreening screening;
    private final MatchRepository matches;
    private final PastIncidents incidents;
    private final Recommending recommending;
    private final DecisionRepository decisions;
    private final Deciding deciding;
    private final Life life;
    private final Clock clock;
    private final Map<Authority, Actor> actors = new EnumMap<>(Authority.class);

    HiresDemo(
            DSLContext db,
            AccountQuery accounts,
            HireRequests requests,
            CheckRepository checks,
            NameScreening screening,
            MatchRepository matches,
            PastIncidents incidents,
            Recommending recommending,
            DecisionRepository decisions,
            Deciding deciding,
            Life life,
            Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.requests = requests;
        this.checks = checks;
        this.screening = screening;
        this.matches = matches;
        this.incidents = incidents;
        this.recommending = recommending;
        this.decisions = decisions;
        this.deciding = deciding;
        this.life = life;
        this.clock = clock;
    }

    /** One of the times an event was held. */
    private record Booking(DemoHire hire, int number, LocalDate date) {}

    @Override
    public int order() {
        return 46;
    }

    @Override
    public void load() {
        actors.put(Authority.L0, actor("bookings", Authority.L0, false));
        actors.put(Authority.L1, actor("venue.manager", Authority.L1, false));
        actors.put(Authority.L2, actor("prevent", Authority.L2, false));
        actors.put(Authority.L3, actor("director", Authority.L3, false));
        Map<String, Long> rooms = rooms();
        LocalDate today = LondonTime.today(clock);
        inForceThen(today);
        PastTimes times = new PastTimes(db, today);
        DemoHire.all().stream()
                .flatMap(hire -> IntStream.range(0, hire.weeks().size())
                        .mapToObj(i -> new Booking(
                                hire, i, hire.date(today, hire.weeks().get(i)))))
                .sorted(Comparator.comparing(Booking::date))
                .forEach(booking -> make(booking, rooms, times));
    }

    /** The rules and the list were there when the first of these bookings was asked for. */
    private void inForceThen(LocalDate today) {
        db.update(VENUE_RULE_SET)
                .set(VENUE_RULE_SET.EFFECTIVE_FROM, today.minusMonths(9))
                .execute();
        db.update(LIST_VERSION)
                .set(LIST_VERSION.EFFECTIVE_FROM, today.minusMonths(9))
                .execute();
    }

    private Map<String, Long> rooms() {
        return db.select(VENUE_ROOM.ID, VENUE_ROOM.venue().CODE, VENUE_ROOM.NAME).from(VENUE_ROOM).fetch().stream()
                .collect(Collectors.toMap(row -> row.value2() + "/" + row.value3(), row -> row.value1()));
    }

    private void make(Booking booking, Map<String, Long> rooms, PastTimes times) {
        DemoHire hire = booking.hire();
        String reference = requests.make(
                of(Authority.L0),
                hire,
                booking.number(),
                booking.date(),
                Objects.requireNonNull(rooms.get(hire.room())),
                times.asked(booking.date()));
        long id = checks.find(reference).orElseThrow().id();
        incidents.feed(reference);
        Actor officer = of(Authority.L0);
        screening.screen(officer, reference);
        matches.current(id).stream()
                .filter(match -> match.resolution().isOpen())
                .forEach(match -> notTheSame(reference, match));
        recommending.evaluate(officer, reference);
        decide(reference, booking, decisions.lastEvaluation(id).orElseThrow());
        if (!hire.way().equals("refuse")) {
            after(reference, id, booking);
        }
        times.setBack(id, booking.date(), hire.way().equals("review") && booking.number() == 2, isAsked(booking));
    }

    private static boolean isAsked(Booking booking) {
        return booking.hire().way().equals("asked") && booking.number() == 3;
    }

    private void notTheSame(String reference, Match match) {
        screening.resolve(
                of(match.resolver()),
                reference,
                match.id(),
                match.version(),
                Resolution.NOT_SAME,
                "A local group that has met here for years; its page and its committee are known to us.");
    }

    private void decide(String reference, Booking booking, Evaluation made) {
        boolean departs = booking.hire().way().equals("depart");
        boolean refused = booking.hire().way().equals("refuse");
        Set<ConditionCode> conditions = EnumSet.noneOf(ConditionCode.class);
        Authority level = departs ? made.authority().up() : made.authority();
        if (refused) {
            advise(reference);
        } else {
            conditions.addAll(made.conditions());
        }
        if (departs) {
            conditions.add(ConditionCode.END_TIME);
        }
        Decision decision =
                refused ? Decision.REFUSE : conditions.isEmpty() ? Decision.APPROVE : Decision.APPROVE_CONDITIONS;
        deciding.decide(
                of(level),
                reference,
                new DecisionRequest(
                        made.id(),
                        decision,
                        conditions,
                        refused ? RefusalGround.BREACH_OF_TERM : null,
                        decision == Decision.APPROVE ? "" : reasons(departs, refused),
                        made.fired().stream()
                                .collect(Collectors.toMap(
                                        row -> row.rowId(), row -> reasons(departs, refused), (one, other) -> one)),
                        true,
                        "",
                        key("decision" + reference)));
    }

    private static String reasons(boolean departs, boolean refused) {
        if (refused) {
            return "The group will not accept the terms that every hirer accepts.";
        }
        return departs
                ? "Neighbours were disturbed by music after eleven before; an end at the hour booked is enough."
                : "As recommended: the least that the event needs to be safe and in order.";
    }

    private void advise(String reference) {
        Actor legal = actor("legal", null, true);
        deciding.advise(
                legal,
                reference,
                Advice.Kind.LEGAL,
                "The terms are published and the same for all; a refusal to accept them is a ground.",
                LondonTime.today(clock),
                legal.name());
    }

    /** What has happened to it by today. */
    private void after(String reference, long id, Booking booking) {
        Actor officer = of(Authority.L0);
        LocalDate today = LondonTime.today(clock);
        if (booking.date().isAfter(today.plusWeeks(2))) {
            return;
        }
        life.accept(officer.name(), reference, "By telephone");
        if (!booking.date().isBefore(today)) {
            return;
        }
        life.held(officer.name(), reference);
        if (booking.date().isAfter(today.minusDays(DEBRIEFED_AFTER))) {
            return;
        }
        boolean incident = booking.hire().way().equals("minor") && booking.number() == 0;
        life.debrief(
                officer,
                reference,
                incident ? Debrief.Incident.MINOR : Debrief.Incident.NONE,
                incident ? "A window was broken while the chairs were stacked. Nobody was hurt." : "");
        if (booking.date().isBefore(today.minusDays(CLOSED_AFTER))) {
            life.conditions(id)
                    .forEach(condition -> life.settle(
                            officer,
                            reference,
                            condition,
                            HireCondition.State.MET,
                            "Seen by the duty officer on the day."));
            life.close(officer, reference);
        }
    }

    private Actor of(Authority level) {
        return Objects.requireNonNull(actors.getOrDefault(level, actors.get(Authority.L0)));
    }

    private Actor actor(String username, @Nullable Authority level, boolean legal) {
        var account = accounts.byUsername(username).orElseThrow();
        return new Actor(account.id(), account.displayName(), level, legal);
    }

    private static UUID key(String name) {
        return UUID.nameUUIDFromBytes(("venue-hires-" + name).getBytes(StandardCharsets.UTF_8));
    }
}
