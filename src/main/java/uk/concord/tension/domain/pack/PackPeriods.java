package uk.concord.tension.domain.pack;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.settings.Settings;
import uk.concord.core.time.LondonTime;

/** Which period the next pack of a kind is for. */
@Component
class PackPeriods {
    private static final String RHYTHM = "tension.pack-days";
    private static final String YEAR_MONTH = "tension.pack-year-month";

    private final PackRepository packs;
    private final Settings settings;
    private final Clock clock;

    PackPeriods(PackRepository packs, Settings settings, Clock clock) {
        this.packs = packs;
        this.settings = settings;
        this.clock = clock;
    }

    /** A pack's kind, first and last day. */
    record Period(Pack.Kind kind, LocalDate from, LocalDate to) {}

    Rhythm rhythm() {
        return new Rhythm(Math.max(1, settings.number(RHYTHM)));
    }

    /**
     * The group's next pack begins the day after the last one of its kind ended. In a surge each day has its own, and
     * days before today are not made up for.
     *
     * @throws RuleBrokenException when that day has not come
     */
    Period next() {
        LocalDate today = LondonTime.today(clock);
        Rhythm rhythm = rhythm();
        LocalDate from = packs.last(rhythm.kind())
                .map(pack -> pack.to().plusDays(1))
                .filter(day -> rhythm.kind() == Pack.Kind.GROUP || day.isAfter(today))
                .orElse(rhythm.kind() == Pack.Kind.GROUP ? rhythm.lastStart(today) : today);
        if (from.isAfter(today)) {
            throw new RuleBrokenException("tension.pack.tooEarly", LondonTime.date(from));
        }
        return new Period(rhythm.kind(), from, rhythm.end(from));
    }

    /**
     * The board's next pack is for the calendar quarter after its last one, the first for the quarter before this.
     *
     * @throws RuleBrokenException when the quarter is not over
     */
    Period nextOfBoard() {
        LocalDate today = LondonTime.today(clock);
        LocalDate from = packs.last(Pack.Kind.BOARD)
                .map(pack -> pack.to().plusDays(1))
                .orElse(Rhythm.quarter(today).minusMonths(3));
        LocalDate to = from.plusMonths(3).minusDays(1);
        if (!to.isBefore(today)) {
            throw new RuleBrokenException("tension.pack.board.tooEarly", LondonTime.date(to.plusDays(1)));
        }
        return new Period(Pack.Kind.BOARD, from, to);
    }

    /**
     * The committee's next figures are for the year after the last ones, the first for the last year that is over.
     *
     * @throws RuleBrokenException when the year is not over
     */
    Period nextOfCommittee() {
        LocalDate today = LondonTime.today(clock);
        LocalDate from = packs.last(Pack.Kind.ANNUAL)
                .map(pack -> pack.to().plusDays(1))
                .orElseGet(() -> Rhythm.year(today, Math.clamp(settings.number(YEAR_MONTH), 1, 12))
                        .minusYears(1));
        LocalDate to = from.plusYears(1).minusDays(1);
        if (!to.isBefore(today)) {
            throw new RuleBrokenException("tension.pack.annual.tooEarly", LondonTime.date(to.plusDays(1)));
        }
        return new Period(Pack.Kind.ANNUAL, from, to);
    }
}
