package uk.concord.venue.domain.demo;

import static uk.concord.db.Tables.NAME_MATCH;
import static uk.concord.db.Tables.VENUE_CHECK;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.core.demo.DemoPart;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.check.CheckRepository;
import uk.concord.venue.domain.check.NameScreening;
import uk.concord.venue.domain.check.Resolution;
import uk.concord.venue.domain.check.ScreenedName;
import uk.concord.venue.domain.check.Stage;
import uk.concord.venue.domain.list.ListEntry;
import uk.concord.venue.domain.list.ScreeningList;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.Decision;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.screening.Hit;

/**
 * Makes a busy half year of the bookings of {@link HiresDemo}: enough decisions that a report to the board shows more than
 * small numbers. They are copied within the database, which takes a second where going through every step takes minutes.
 */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class RepeatedHires implements DemoPart {
    private static final int WEEKS = 24;
    /** Days after the event: it is debriefed and closed. */
    private static final int CLOSED_AFTER = 18;
    /** One in so many one-off events has an incident. */
    private static final int INCIDENT_EVERY = 3;

    private final DSLContext db;
    private final CheckRepository checks;
    private final NameScreening screening;
    private final ScreeningList list;
    private final HireCopies copies;
    private final Clock clock;

    RepeatedHires(
            DSLContext db,
            CheckRepository checks,
            NameScreening screening,
            ScreeningList list,
            HireCopies copies,
            Clock clock) {
        this.db = db;
        this.checks = checks;
        this.screening = screening;
        this.list = list;
        this.copies = copies;
        this.clock = clock;
    }

    /** A booking to be repeated. */
    private record Pattern(long check, LocalDate event, Instant asked) {}

    @Override
    public int order() {
        return 47;
    }

    @Override
    public void load() {
        LocalDate today = LondonTime.today(clock);
        List<HireCopies.Copy> made = new ArrayList<>();
        for (DemoRepeat repeat : DemoRepeat.all()) {
            made.addAll(copiesOf(repeat, today));
        }
        Map<String, Long> hirers = made.stream()
                .map(HireCopies.Copy::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), name -> Objects.requireNonNull(checks.hirer(name, clock.instant()))));
        Map<HireCopies.Copy, Long> ids = copies.make(made, hirers);
        settleNames(ids);
    }

    private List<HireCopies.Copy> copiesOf(DemoRepeat repeat, LocalDate today) {
        Pattern pattern = pattern(repeat.organisation());
        Set<LocalDate> taken = new HashSet<>(db.select(VENUE_CHECK.EVENT_DATE)
                .from(VENUE_CHECK)
                .where(VENUE_CHECK.HIRER_NAME.eq(repeat.organisation()))
                .fetch(VENUE_CHECK.EVENT_DATE));
        List<Integer> weeks = new ArrayList<>();
        for (int week = -WEEKS; week <= WEEKS; week++) {
            LocalDate event = pattern.event().plusWeeks(week);
            if (week % repeat.every() == 0
                    && !taken.contains(event)
                    && event.isAfter(today.minusWeeks(WEEKS))
                    && event.isBefore(today.minusDays(CLOSED_AFTER))) {
                weeks.add(week);
            }
        }
        List<HireCopies.Copy> made = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            boolean last = i + repeat.names().size() >= weeks.size();
            made.add(new HireCopies.Copy(
                    pattern.check(),
                    weeks.get(i) * 7,
                    LocalDate.ofInstant(pattern.asked(), LondonTime.ZONE).getYear(),
                    repeat.name(i),
                    repeat.event(),
                    !repeat.names().isEmpty() && last && i % INCIDENT_EVERY == 0));
        }
        return made;
    }

    /** The last one that is over, or that was refused. */
    private Pattern pattern(String organisation) {
        return db.select(VENUE_CHECK.ID, VENUE_CHECK.EVENT_DATE, VENUE_CHECK.CREATED_AT)
                .from(VENUE_CHECK)
                .where(VENUE_CHECK.HIRER_NAME.eq(organisation))
                .and(VENUE_CHECK.STAGE.eq(Stage.CLOSED.name()).or(VENUE_CHECK.DECISION.eq(Decision.REFUSE.name())))
                .orderBy(VENUE_CHECK.EVENT_DATE.desc(), VENUE_CHECK.ID.desc())
                .limit(1)
                .fetchSingle(row -> new Pattern(row.value1(), row.value2(), row.value3()));
    }

    /** A name is settled once; afterwards it is remembered. */
    private void settleNames(Map<HireCopies.Copy, Long> ids) {
        Map<Long, ListEntry> entries = list.entries(list.current().id()).stream()
                .collect(Collectors.toMap(ListEntry::id, Function.identity()));
        Set<String> seen = new HashSet<>();
        List<Query> rows = new ArrayList<>();
        ids.forEach((copy, check) -> {
            if (!copy.name().isEmpty()) {
                boolean known = !seen.add(copy.name());
                Answers answers = Answers.of(Map.of(Question.B2, "organisation", Question.B4, copy.name()));
                ScreenedName name = ScreenedName.of(answers, List.of()).getFirst();
                screening
                        .look(answers, List.of())
                        .forEach(hit -> rows.add(
                                match(check, name, hit, Objects.requireNonNull(entries.get(hit.entryId())), known)));
            }
        });
        db.batch(rows).execute();
    }

    private Query match(long check, ScreenedName name, Hit hit, ListEntry entry, boolean known) {
        Instant asked = db.select(VENUE_CHECK.CREATED_AT)
                .from(VENUE_CHECK)
                .where(VENUE_CHECK.ID.eq(check))
                .fetchSingle()
                .value1();
        return db.insertInto(NAME_MATCH)
                .set(NAME_MATCH.CHECK_ID, check)
                .set(NAME_MATCH.SUBJECT, name.name())
                .set(NAME_MATCH.SUBJECT_KEY, name.key())
                .set(NAME_MATCH.SUBJECT_ROLES, ScreenedName.Role.ORGANISATION.name())
                .set(NAME_MATCH.ENTRY_ID, entry.id())
                .set(NAME_MATCH.ENTRY_CODE, entry.code())
                .set(NAME_MATCH.ENTRY_VERSION, entry.version())
                .set(NAME_MATCH.LISTED_NAME, hit.listedName())
                .set(NAME_MATCH.TIER, hit.tier().name())
                .set(NAME_MATCH.SCORE, BigDecimal.valueOf(hit.score()).setScale(3, RoundingMode.HALF_UP))
                .set(NAME_MATCH.RESOLUTION, Resolution.NOT_SAME.name())
                .set(NAME_MATCH.REMEMBERED, known)
                .set(
                        NAME_MATCH.REASON,
                        "A local group with a page of its own; it shares no more than a word with the entry.")
                .set(NAME_MATCH.RESOLVED_NAME, "Denise Holm")
                .set(NAME_MATCH.RESOLVED_AT, asked.plus(Duration.ofHours(4)))
                .set(NAME_MATCH.FOUND_AT, asked);
    }
}
