package uk.concord.venue.domain.retention;

import static uk.concord.db.Tables.VENUE_CHECK;

import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import org.jooq.Condition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.concord.core.retention.Disposal;
import uk.concord.core.settings.Settings;
import uk.concord.venue.domain.check.CheckState;
import uk.concord.venue.domain.rules.Decision;

/** The lines of the schedule that are about venue hire (venue rules, retention). */
@Configuration
class HireSchedule {
    private final EndedHires ended;
    private final HireEmptying emptying;
    private final Settings settings;

    HireSchedule(EndedHires ended, HireEmptying emptying, Settings settings) {
        this.ended = ended;
        this.emptying = emptying;
        this.settings = settings;
    }

    /** Sources and files about those who were approved on the usual terms. */
    @Bean
    Disposal venueSourcesDisposal() {
        Condition cleared = VENUE_CHECK
                .STATE
                .eq(CheckState.DECIDED.name())
                .and(VENUE_CHECK.DECISION.eq(Decision.APPROVE.name()))
                .and(VENUE_CHECK.SOURCES_DISPOSED_AT.isNull());
        return new Line("venue.sources", cleared, emptying::sources);
    }

    @Bean
    Disposal venueRoutineDisposal() {
        return new Line("venue.routine", kept(EndedHires.routine()), check -> emptying.words(check, false));
    }

    @Bean
    Disposal venueLimitDisposal() {
        return new Line("venue.limit", kept(EndedHires.weighty()), check -> emptying.words(check, false));
    }

    private static Condition kept(Condition kind) {
        return kind.and(VENUE_CHECK.DISPOSED_AT.isNull());
    }

    @Bean
    Disposal venueDraftDisposal() {
        return new Disposal() {
            @Override
            public String code() {
                return "venue.draft";
            }

            @Override
            public LocalDate cutoff(LocalDate today) {
                return today.minusDays(settings.number("retention.venue.draft"));
            }

            @Override
            public List<Expired> expired(LocalDate cutoff, int limit) {
                return ended.drafts(cutoff, limit);
            }

            @Override
            public boolean dispose(long id, LocalDate cutoff) {
                boolean due = ended.lock(id, EndedHires.untouched(cutoff));
                if (due) {
                    emptying.words(id, true);
                }
                return due;
            }
        };
    }

    /** A line whose period is months from the event. */
    private final class Line implements Disposal {
        private final String code;
        private final Condition kind;
        private final LongConsumer goes;

        Line(String code, Condition kind, LongConsumer goes) {
            this.code = code;
            this.kind = kind;
            this.goes = goes;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public LocalDate cutoff(LocalDate today) {
            return today.minusMonths(settings.number("retention." + code));
        }

        @Override
        public List<Expired> expired(LocalDate cutoff, int limit) {
            return ended.until(cutoff, kind, limit);
        }

        @Override
        public boolean dispose(long id, LocalDate cutoff) {
            boolean due = ended.lock(id, EndedHires.ended(cutoff).and(kind));
            if (due) {
                goes.accept(id);
            }
            return due;
        }
    }
}
