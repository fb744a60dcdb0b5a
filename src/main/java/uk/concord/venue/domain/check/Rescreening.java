package uk.concord.venue.domain.check;

import static uk.concord.db.Tables.VENUE_ANSWER;
import static uk.concord.db.Tables.VENUE_CHECK;
import static uk.concord.db.Tables.VENUE_SPEAKER;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.list.ListEntry;
import uk.concord.venue.domain.list.ListVersion;
import uk.concord.venue.domain.list.ScreeningList;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.Decision;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.run.Run;
import uk.concord.venue.domain.run.RunWork;
import uk.concord.venue.domain.screening.Hit;
import uk.concord.venue.domain.screening.NameScreen;
import uk.concord.venue.domain.screening.Tier;

/**
 * Screens every open and future booking again after a change of the list. A booking with a new match waits for whoever
 * settles it; one that was decided is opened again (venue rules X1). One without is left as it is.
 */
@Component
class Rescreening implements RunWork {
    private static final int BATCH = 500;

    private final DSLContext db;
    private final CheckRepository checks;
    private final MatchRepository matches;
    private final ScreeningList list;
    private final List<ReopeningFollower> followers;
    private final Clock clock;

    Rescreening(
            DSLContext db,
            CheckRepository checks,
            MatchRepository matches,
            ScreeningList list,
            List<ReopeningFollower> followers,
            Clock clock) {
        this.db = db;
        this.checks = checks;
        this.matches = matches;
        this.list = list;
        this.followers = followers;
        this.clock = clock;
    }

    @Override
    public Run.Kind kind() {
        return Run.Kind.RESCREEN;
    }

    @Override
    public int total(Run run) {
        return db.fetchCount(VENUE_CHECK, concerned());
    }

    /** Not withdrawn or closed, not refused or cancelled, not over. */
    private Condition concerned() {
        return VENUE_CHECK
                .STATE
                .notIn(CheckState.WITHDRAWN.name(), CheckState.INCOMPLETE.name())
                .and(VENUE_CHECK
                        .DECISION
                        .isNull()
                        .or(VENUE_CHECK.DECISION.notIn(Decision.REFUSE.name(), Decision.CANCEL.name())))
                .and(VENUE_CHECK.EVENT_DATE.isNull().or(VENUE_CHECK.EVENT_DATE.ge(LondonTime.today(clock))));
    }

    @Override
    public Batch next(Run run) {
        ListVersion version = list.current();
        if (!String.valueOf(version.versionNo()).equals(run.subject())) {
            return Batch.NOTHING_LEFT;
        }
        List<Check> batch = db.selectFrom(VENUE_CHECK)
                .where(concerned())
                .and(VENUE_CHECK.ID.gt(run.lastId()))
                .orderBy(VENUE_CHECK.ID)
                .limit(BATCH)
                .forUpdate()
                .fetch(CheckRepository::toCheck);
        if (batch.isEmpty()) {
            return Batch.NOTHING_LEFT;
        }
        List<Long> ids = batch.stream().map(Check::id).toList();
        Map<Long, Map<Question, String>> answers = answers(ids);
        Map<Long, List<Speaker>> speakers = speakers(ids);
        Map<Long, ListEntry> entries =
                list.entries(version.id()).stream().collect(Collectors.toMap(ListEntry::id, Function.identity()));
        NameScreen screen = list.screen(version);
        Instant now = clock.instant();
        int found = 0;
        for (Check check : batch) {
            List<ScreenedName> names = ScreenedName.of(
                    Answers.of(answers.getOrDefault(check.id(), Map.of())),
                    speakers.getOrDefault(check.id(), List.of()));
            if (!names.isEmpty() && screen(run, check, names, version, screen, entries, now)) {
                found++;
            }
        }
        return new Batch(batch.size(), found, batch.getLast().id());
    }

    /** @return whether somebody has to settle a match */
    private boolean screen(
            Run run,
            Check check,
            List<ScreenedName> names,
            ListVersion version,
            NameScreen screen,
            Map<Long, ListEntry> entries,
            Instant now) {
        boolean hit = false;
        List<String> before = keys(check.id());
        for (ScreenedName name : names) {
            for (Hit found : screen.screen(name.name())) {
                ListEntry entry = entries.get(found.entryId());
                if (entry != null) {
                    if (!hit) {
                        matches.retire(check.id());
                        hit = true;
                    }
                    matches.record(check.id(), name, found, entry, now);
                }
            }
        }
        if (!hit && !before.isEmpty()) {
            matches.retire(check.id());
        }
        matches.insertScreening(
                check.id(),
                version.id(),
                ScreenedName.hash(names),
                names.size(),
                run.requestedBy(),
                run.requestedName(),
                now);
        if (before.isEmpty() && !hit || keys(check.id()).equals(before)) {
            return false;
        }
        checks.touch(check.id(), now);
        List<Match> open = matches.current(check.id()).stream()
                .filter(match -> match.resolution().isOpen())
                .toList();
        if (!open.isEmpty()) {
            if (!check.state().isOpen()) {
                checks.reopen(check.id(), now);
                followers.forEach(follower -> follower.reopened(check, run.requestedName()));
            }
            boolean exact = open.stream().anyMatch(match -> match.tier() == Tier.EXACT);
            checks.setState(check.id(), CheckState.MATCHES, exact ? Authority.L2 : Authority.L1, now);
        } else if (check.state().isOpen()) {
            checks.setCollecting(check.id(), now);
        }
        return !open.isEmpty();
    }

    /** @return which matches there are and what was said of them */
    private List<String> keys(long checkId) {
        return matches.current(checkId).stream()
                .map(match -> match.subjectKey() + " " + match.entry().code() + " "
                        + match.entry().version() + " " + match.resolution())
                .sorted()
                .toList();
    }

    private Map<Long, Map<Question, String>> answers(List<Long> ids) {
        return db
                .select(VENUE_ANSWER.CHECK_ID, VENUE_ANSWER.QUESTION, VENUE_ANSWER.VALUE)
                .from(VENUE_ANSWER)
                .where(VENUE_ANSWER.CHECK_ID.in(ids))
                .fetchGroups(VENUE_ANSWER.CHECK_ID)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, group -> {
                    Map<Question, String> given = new EnumMap<>(Question.class);
                    group.getValue()
                            .forEach(row -> Question.byCode(row.get(VENUE_ANSWER.QUESTION))
                                    .ifPresent(question -> given.put(question, row.get(VENUE_ANSWER.VALUE))));
                    return given;
                }));
    }

    private Map<Long, List<Speaker>> speakers(List<Long> ids) {
        return db.selectFrom(VENUE_SPEAKER)
                .where(VENUE_SPEAKER.CHECK_ID.in(ids))
                .orderBy(VENUE_SPEAKER.CHECK_ID, VENUE_SPEAKER.POSITION)
                .fetchGroups(
                        VENUE_SPEAKER.CHECK_ID,
                        row -> new Speaker(row.getName(), row.getOrganisation(), row.getTopic(), row.getLink()));
    }
}
