package uk.concord.venue.domain.check;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.venue.domain.list.ListEntry;
import uk.concord.venue.domain.list.ListVersion;
import uk.concord.venue.domain.list.ScreeningList;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.screening.Hit;
import uk.concord.venue.domain.screening.NameScreen;
import uk.concord.venue.domain.screening.Tier;

/** Compares the names of a check with the list and keeps what people say about the matches. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class NameScreening {
    private static final int LONGEST_REASON = 1000;

    private final CheckRepository checks;
    private final CheckFiles files;
    private final MatchRepository matches;
    private final ScreeningList list;
    private final Clock clock;

    NameScreening(CheckRepository checks, CheckFiles files, MatchRepository matches, ScreeningList list, Clock clock) {
        this.checks = checks;
        this.files = files;
        this.matches = matches;
        this.list = list;
        this.clock = clock;
    }

    /**
     * Compares all names with the current list. What was said about a name and an entry before is taken over.
     *
     * @return matches still to be settled
     * @throws RuleBrokenException when the check names nobody yet
     */
    public int screen(Actor actor, String reference) {
        Check check = files.lockForEdit(reference, actor);
        List<ScreenedName> names =
                ScreenedName.of(CheckFiles.given(checks.answers(check.id())), checks.speakers(check.id()));
        if (names.isEmpty()) {
            throw new RuleBrokenException("venue.error.no-names");
        }
        Instant now = clock.instant();
        ListVersion version = list.current();
        Map<Long, ListEntry> entries =
                list.entries(version.id()).stream().collect(Collectors.toMap(ListEntry::id, Function.identity()));
        NameScreen screen = list.screen(version);
        matches.retire(check.id());
        for (ScreenedName name : names) {
            screen.screen(name.name()).forEach(hit -> {
                ListEntry entry = entries.get(hit.entryId());
                if (entry != null) {
                    matches.record(check.id(), name, hit, entry, now);
                }
            });
        }
        matches.insertScreening(
                check.id(), version.id(), ScreenedName.hash(names), names.size(), actor.id(), actor.name(), now);
        return settle(check, now);
    }

    /** @return what the current list says of the names, compared and forgotten */
    public List<Hit> look(Answers answers, List<Speaker> speakers) {
        NameScreen screen = list.screen(list.current());
        return ScreenedName.of(answers, speakers).stream()
                .flatMap(name -> screen.screen(name.name()).stream())
                .toList();
    }

    /**
     * Says whether a match is the listed body. A settled answer is remembered for the same name and entry version.
     *
     * @param reason why; needed
     * @throws RuleBrokenException when the person's level does not reach, or the reason is missing
     * @throws EditConflictException when somebody else resolved it meanwhile
     */
    public void resolve(
            Actor actor, String reference, long matchId, int seenVersion, Resolution resolution, String reason) {
        Check check = files.lockForEdit(reference, actor);
        Match match = matches.current(check.id()).stream()
                .filter(found -> found.id() == matchId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("match"));
        if (!actor.holds(match.resolver())) {
            throw new RuleBrokenException("venue.error.match-level." + match.resolver());
        }
        String words = reason.strip();
        if (resolution == Resolution.OPEN || words.isEmpty()) {
            throw new RuleBrokenException("venue.error.match-reason");
        }
        if (words.length() > LONGEST_REASON) {
            throw new RuleBrokenException("venue.error.answer", LONGEST_REASON);
        }
        Instant now = clock.instant();
        if (matches.resolve(matchId, seenVersion, resolution, words, actor.id(), actor.name(), now) == 0) {
            throw new EditConflictException("match");
        }
        if (resolution == Resolution.UNSURE) {
            matches.forget(match);
        } else {
            matches.remember(match, resolution, words, actor.id(), actor.name(), now);
        }
        settle(check, now);
    }

    /** Names who the open matches wait for; a recommendation made before no longer counts. */
    private int settle(Check check, Instant now) {
        checks.touch(check.id(), now);
        List<Match> open = matches.current(check.id()).stream()
                .filter(match -> match.resolution().isOpen())
                .toList();
        if (open.isEmpty()) {
            checks.setCollecting(check.id(), now);
        } else {
            boolean exact = open.stream().anyMatch(match -> match.tier() == Tier.EXACT);
            checks.setState(check.id(), CheckState.MATCHES, exact ? Authority.L2 : Authority.L1, now);
        }
        return open.size();
    }
}
