package uk.concord.tension.domain.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One page of the report form with its answers, complete or not: a draft keeps whatever was typed. What is missing or
 * wrong is said by {@link SectionRules}.
 */
public sealed interface Section
        permits Section.Gate,
                Section.Happening,
                Section.Kind,
                Section.Timing,
                Section.Place,
                Section.People,
                Section.Impact,
                Section.Source,
                Section.Action,
                Further,
                Section.Contact {
    /** The pages in their order, with the word that stands in the address. */
    enum Step implements Choice {
        START,
        WHAT,
        KIND,
        WHEN,
        WHERE,
        WHO,
        IMPACT,
        SOURCE,
        ACTION,
        MORE,
        CONTACT;

        /** @return the word in the address */
        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** @return the step with that word in the address */
        public static Optional<Step> of(String slug) {
            return Arrays.stream(values())
                    .filter(step -> step.slug().equals(slug))
                    .findFirst();
        }

        /** @return the step after this, or empty after the last: check answers */
        public Optional<Step> next() {
            return Arrays.stream(values())
                    .filter(step -> step.ordinal() == ordinal() + 1)
                    .findFirst();
        }

        /** @return the step before this, or empty on the first */
        public Optional<Step> previous() {
            return Arrays.stream(values())
                    .filter(step -> step.ordinal() == ordinal() - 1)
                    .findFirst();
        }
    }

    /** @return the page these answers belong to */
    Step step();

    /** The danger-and-route gate, before anything else is asked. */
    record Gate(
            @Nullable Boolean dangerNow,
            Set<ConcernKind> kinds,
            @Nullable CrimeReported crimeReported,
            String policeReference)
            implements Section {
        public Gate {
            kinds = copy(ConcernKind.class, kinds);
        }

        @Override
        public Step step() {
            return Step.START;
        }

        /** @return whether the reporter was shown another route */
        public boolean diverted() {
            return Boolean.TRUE.equals(dangerNow) || kinds.stream().anyMatch(ConcernKind::diverts);
        }
    }

    /**
     * What happened, in the reporter's words.
     *
     * @param title 10 to 100 characters when complete
     * @param text 20 to 4,000 characters when complete
     */
    record Happening(String title, String text, Set<Channel> channels) implements Section {
        public Happening {
            channels = copy(Channel.class, channels);
        }

        @Override
        public Step step() {
            return Step.WHAT;
        }
    }

    /**
     * How it shows itself and what it is about.
     *
     * @param category code of the main category
     * @param otherCategories at most three further codes
     */
    record Kind(
            @Nullable Eep eep, Set<Eep> otherEep, @Nullable String category, Set<String> otherCategories)
            implements Section {
        public Kind {
            otherEep = copy(Eep.class, otherEep);
            otherCategories = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(otherCategories));
        }

        @Override
        public Step step() {
            return Step.KIND;
        }

        /** @return main and other ways together */
        public Set<Eep> allEep() {
            Set<Eep> all = EnumSet.noneOf(Eep.class);
            all.addAll(otherEep);
            if (eep != null) {
                all.add(eep);
            }
            return all;
        }
    }

    /**
     * When.
     *
     * @param end day it ended, only when it is over and known
     * @param oldConfirmed the reporter confirms a start two or more years ago
     */
    record Timing(
            @Nullable LocalDate start,
            @Nullable Ending ending,
            @Nullable LocalDate end,
            @Nullable DatePrecision precision,
            boolean oldConfirmed)
            implements Section {
        @Override
        public Step step() {
            return Step.WHEN;
        }
    }

    /**
     * Where.
     *
     * @param wardId the ward version that was valid on the day it started
     */
    record Place(
            String location,
            @Nullable Long wardId,
            @Nullable PlaceType placeType) implements Section {
        @Override
        public Step step() {
            return Step.WHERE;
        }
    }

    /** Whom it affects; all optional. */
    record People(Set<Community> communities, @Nullable PeopleEstimate estimate) implements Section {
        public People {
            communities = copy(Community.class, communities);
        }

        @Override
        public Step step() {
            return Step.WHO;
        }
    }

    /** What it does to people. */
    record Impact(
            @Nullable ImpactFelt felt,
            @Nullable SeverityView severity,
            @Nullable Changing changing,
            @Nullable MediaCoverage media)
            implements Section {
        @Override
        public Step step() {
            return Step.IMPACT;
        }
    }

    /**
     * How the reporter knows.
     *
     * @param identifiable whether the report could show who told the reporter
     */
    record Source(
            @Nullable HowKnown howKnown,
            @Nullable YesNoUnknown confirmed,
            @Nullable SourceType sourceType,
            @Nullable Boolean identifiable)
            implements Section {
        @Override
        public Step step() {
            return Step.SOURCE;
        }
    }

    /** What has been done and what the reporter would like; all optional. */
    record Action(Set<ActionTaken> taken, String text, String told, String wanted) implements Section {
        public Action {
            taken = copy(ActionTaken.class, taken);
        }

        @Override
        public Step step() {
            return Step.ACTION;
        }
    }

    /**
     * Whether and how the reporter may be contacted. Kept apart from the report.
     *
     * @param way how, when contact is welcome
     * @param detail telephone number or e-mail address
     * @param safeTimes when it is safe to call
     * @param feedback whether the reporter wants to hear what became of it; null when not said
     */
    record Contact(
            @Nullable Boolean welcome,
            @Nullable ContactWay way,
            String detail,
            String safeTimes,
            Caller caller,
            @Nullable Boolean feedback)
            implements Section {
        /** The author's own report. */
        public Contact(@Nullable Boolean welcome, @Nullable ContactWay way, String detail, String safeTimes) {
            this(welcome, way, detail, safeTimes, Caller.NONE, null);
        }

        /** @return whether the reporter follows the report with a receipt code instead of an account */
        public boolean needsReceipt() {
            return caller.onBehalf() || Boolean.FALSE.equals(feedback);
        }

        @Override
        public Step step() {
            return Step.CONTACT;
        }
    }

    /** @return a page nobody has filled in */
    static Section empty(Step step) {
        return switch (step) {
            case START -> new Gate(null, Set.of(), null, "");
            case WHAT -> new Happening("", "", Set.of());
            case KIND -> new Kind(null, Set.of(), null, Set.of());
            case WHEN -> new Timing(null, null, null, DatePrecision.DAY, false);
            case WHERE -> new Place("", null, null);
            case WHO -> new People(Set.of(), null);
            case IMPACT -> new Impact(null, null, null, null);
            case SOURCE -> new Source(null, null, null, null);
            case ACTION -> new Action(Set.of(), "", "", "");
            case MORE -> Further.NONE;
            case CONTACT -> new Contact(null, null, "", "");
        };
    }

    /** @return all pages, empty */
    static List<Section> allEmpty() {
        return Arrays.stream(Step.values()).map(Section::empty).toList();
    }

    private static <E extends Enum<E>> Set<E> copy(Class<E> type, Set<E> chosen) {
        Set<E> copy = EnumSet.noneOf(type);
        copy.addAll(chosen);
        return java.util.Collections.unmodifiableSet(copy);
    }
}
