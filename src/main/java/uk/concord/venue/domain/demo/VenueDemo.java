package uk.concord.venue.domain.demo;

import static uk.concord.venue.domain.rules.Question.*;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.core.demo.DemoPart;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.AccountQuery;
import uk.concord.venue.domain.check.Actor;
import uk.concord.venue.domain.check.CheckEditing;
import uk.concord.venue.domain.check.CheckRepository;
import uk.concord.venue.domain.check.Deciding;
import uk.concord.venue.domain.check.DecisionRepository;
import uk.concord.venue.domain.check.DecisionRequest;
import uk.concord.venue.domain.check.Evaluation;
import uk.concord.venue.domain.check.NameScreening;
import uk.concord.venue.domain.check.Recommending;
import uk.concord.venue.domain.check.Speaker;
import uk.concord.venue.domain.politics.PoliticalRecords;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.Decision;
import uk.concord.venue.domain.rules.Evidence;
import uk.concord.venue.domain.rules.Question;

/** Venues, rooms and checks in every state. They are made by the same steps as real ones. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class VenueDemo implements DemoPart {
    private final DSLContext db;
    private final AccountQuery accounts;
    private final CheckEditing editing;
    private final NameScreening screening;
    private final Recommending recommending;
    private final Deciding deciding;
    private final DecisionRepository decisions;
    private final CheckRepository checks;
    private final PoliticalRecords politics;
    private final Clock clock;

    VenueDemo(
            DSLContext db,
            AccountQuery accounts,
            CheckEditing editing,
            NameScreening screening,
            Recommending recommending,
            Deciding deciding,
            DecisionRepository decisions,
            CheckRepository checks,
            PoliticalRecords politics,
            Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.editing = editing;
        this.screening = screening;
        this.recommending = recommending;
        this.deciding = deciding;
        this.decisions = decisions;
        this.checks = checks;
        this.politics = politics;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void load() {
        Map<String, Long> rooms = new DemoRooms(db).load();
        LocalDate today = LondonTime.today(clock);
        politics.addPeriod(
                "Borough council by-election, Reedham ward",
                today.plusDays(12),
                today.plusDays(32),
                "Notice of election (invented)",
                "Demonstration",
                clock.instant());
        Actor officer = actor("bookings", Authority.L0);
        Actor manager = actor("venue.manager", Authority.L1);

        Map<Question, String> yoga = booking(rooms, "reed-hub/studio", "class", 21, "Tidewater Yoga", 18);
        yoga.put(C1, "Tuesday yoga");
        yoga.put(C2, "A weekly class for beginners and returning pupils, with mats brought by the pupils.");
        String first = check("yoga-1", officer, yoga, List.of());
        conclude(first, officer, Decision.APPROVE, "");

        Map<Question, String> carols = booking(rooms, "civic-hall/main", "worship", 24, "Parish of Wulfra Marsh", 150);
        carols.put(C1, "Carols by lantern light");
        carols.put(C2, "Families of the parish sing carols together; children come with their parents.");
        conclude(check("carols", officer, carols, List.of()), officer, Decision.APPROVE, "");

        Map<Question, String> choir = booking(rooms, "civic-hall/main", "fundraiser", 30, "Estuary Gospel Choir", 220);
        choir.put(C1, "Voices over the water");
        choir.put(F4_CAUSE, "Saltings lifeboat station");
        choir.put(F4_NUMBER, "900412");
        choir.put(C2, "A concert in aid of the lifeboat station, with a collection at the interval.");
        conclude(
                check("choir", officer, choir, List.of()),
                manager,
                Decision.APPROVE_CONDITIONS,
                "More than 200 people are expected, so the organisers are briefed on the procedures of the hall.");

        Map<Question, String> again = new LinkedHashMap<>(yoga);
        again.put(A2, "yes");
        again.put(A2_CHANGED, "no");
        again.put(A3_DATE, date(56));
        recommending.evaluate(officer, check("yoga-2", officer, again, List.of()));

        Map<Question, String> rowing =
                booking(rooms, "reed-hub/meeting", "meeting", 26, "Isis Reach Rowing Friends", 40);
        rowing.put(C1, "Why we row");
        rowing.put(C2, "Members talk about a season on the river and show slides of the regatta.");
        rowing.put(D1, "x");
        check("rowing", officer, rowing, List.of(new Speaker("Gwen Aldous", "Isis Reach Rowing Friends", "", "")));

        Map<Question, String> dance = booking(rooms, "youth-centre/hall", "class", 28, "The Base", 35);
        dance.put(C1, "Street dance taster");
        dance.put(C2, "An open afternoon of street dance for young people from the estate.");
        recommending.evaluate(officer, check("dance", officer, dance, List.of()));

        Map<Question, String> wetlands = booking(rooms, "library/room-1", "meeting", 25, "Save Our Saltmarsh", 60);
        wetlands.put(C1, "The tunnel and the marsh");
        wetlands.put(C2, "A public talk about the planned tunnel, with questions from both sides.");
        wetlands.put(G1, "protest");
        wetlands.put(G1_WHAT, "A group in favour of the tunnel has announced a vigil outside the library.");
        wetlands.put(I6, "conditions");
        wetlands.put(I6_SAID, "Neighbourhood sergeant, by telephone: two stewards and a plan for the door.");
        wetlands.put(D1, "x");
        recommending.evaluate(
                officer,
                check(
                        "wetlands",
                        officer,
                        wetlands,
                        List.of(new Speaker("Dr Ottoline Vane", "Fenland Ecology Trust", "Birds of the marsh", ""))));

        Map<Question, String> candidate = booking(rooms, "school/hall", "election", 18, "Forward Reedham", 60);
        candidate.put(B5, "party");
        candidate.put(C1, "Meet Ada Finch");
        candidate.put(C2, "The candidate presents her programme and answers questions from the public.");
        candidate.put(E1, "yes");
        candidate.put(E2, "Borough council, Reedham ward, Ada Finch");
        candidate.put(E3, "yes");
        candidate.put(E4, "yes");
        candidate.put(I7, "confirmed");
        candidate.put(I7_NOTE, "Electoral Services by mail");
        recommending.evaluate(officer, check("candidate", officer, candidate, List.of()));

        Map<Question, String> preacher = booking(rooms, "civic-hall/main", "worship", 35, "Open Door Fellowship", 180);
        preacher.put(C1, "An evening with Pastor Amos Lyle");
        preacher.put(C2, "A visiting preacher speaks and the fellowship sings and prays together.");
        preacher.putAll(concerns());
        preacher.put(J4, "yes");
        preacher.put(J5, "yes");
        preacher.put(J5_LOG, "40 mails from residents about his views on marriage; one from a councillor.");
        recommending.evaluate(officer, check("preacher", officer, preacher, List.of()));

        Map<Question, String> lecture = booking(rooms, "library/room-1", "meeting", 25, "New Horizon Study Circle", 45);
        lecture.put(C1, "Community safety tonight");
        lecture.put(C2, "A lecture about how neighbourhoods can look after themselves, with discussion.");
        lecture.putAll(concerns());
        lecture.put(J2, "alleged");
        lecture.put(
                I4,
                new Evidence(
                                Evidence.Grade.ANONYMOUS,
                                date(-1),
                                "An anonymous mail",
                                "The speaker is said to insult a group; no recording or text was found.")
                        .line());
        lecture.put(I6, "no-concern");
        lecture.put(I6_SAID, "Prevent adviser: nothing known about the circle or the speaker.");
        lecture.put(D1, "x");
        recommending.evaluate(
                officer,
                check(
                        "lecture",
                        officer,
                        lecture,
                        List.of(new Speaker("Ravi Thorne", "New Horizon Study Circle", "Safe streets", ""))));

        Map<Question, String> society = booking(rooms, "village-hall/hall", "other", 40, "Lantern Society", 70);
        society.put(C1, "An evening of remembrance");
        society.put(C2, "Members and guests hear speeches and share a meal in memory of the founders.");
        society.put(C6, "other");
        society.put(C6_OPEN, "declines");
        recommending.evaluate(officer, check("society", officer, society, List.of()));

        String draft = editing.start(officer, key("draft"));
        Map.of(A1, "exhibition", A2, "no", A3_DATE, date(60), B1, "Perpetua Hale", C1, "Craft market at the quay")
                .forEach((question, value) -> editing.saveAnswer(officer, draft, question, value, 0));
    }

    private static Map<Question, String> concerns() {
        return new LinkedHashMap<>(Map.of(J0, "yes", J1, "none", J2, "none", J3, "none", J4, "no", J5, "no", J6, "no"));
    }

    private Map<Question, String> booking(
            Map<String, Long> rooms, String room, String kind, int inDays, String organisation, int people) {
        return DemoAnswers.of(
                Objects.requireNonNull(rooms.get(room)),
                kind,
                LondonTime.today(clock).plusDays(inDays),
                organisation,
                people);
    }

    private String check(String name, Actor officer, Map<Question, String> answers, List<Speaker> speakers) {
        String reference = editing.start(officer, key(name));
        answers.forEach((question, value) -> {
            if (question != D1) {
                editing.saveAnswer(officer, reference, question, value, 0);
            }
        });
        if (!speakers.isEmpty()) {
            editing.saveSpeakers(officer, reference, speakers, 0);
        }
        screening.screen(officer, reference);
        return reference;
    }

    private void conclude(String reference, Actor decider, Decision decision, String reasons) {
        recommending.evaluate(decider, reference);
        Evaluation evaluation = decisions
                .lastEvaluation(checks.find(reference).orElseThrow().id())
                .orElseThrow();
        deciding.decide(
                decider,
                reference,
                new DecisionRequest(
                        evaluation.id(),
                        decision,
                        decision == Decision.APPROVE ? Set.of() : EnumSet.copyOf(evaluation.conditions()),
                        null,
                        reasons,
                        Map.of(),
                        false,
                        "",
                        key(reference)));
    }

    private String date(int inDays) {
        return LondonTime.today(clock).plusDays(inDays).toString();
    }

    private static UUID key(String name) {
        return UUID.nameUUIDFromBytes(("venue-demo-" + name).getBytes(StandardCharsets.UTF_8));
    }

    private Actor actor(String username, Authority level) {
        var account = accounts.byUsername(username).orElseThrow();
        return new Actor(account.id(), account.displayName(), level, false);
    }
}
