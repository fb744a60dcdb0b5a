package uk.concord.tension.domain.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What makes the answers of the form complete (tension monitoring domain rules §4). Pure: the day and
 * what is on the lists are handed in.
 */
public final class SectionRules {
    public static final int TITLE_MIN = 10;
    public static final int TITLE_MAX = 100;
    public static final int TEXT_MIN = 20;
    public static final int TEXT_MAX = 4_000;
    public static final int POLICE_REFERENCE_MAX = 30;
    public static final int LOCATION_MAX = 200;
    public static final int ACTION_TEXT_MAX = 1_000;
    public static final int TOLD_MAX = 300;
    public static final int WANTED_MAX = 500;
    public static final int CONTACT_MAX = 254;
    public static final int CALLER_MAX = 120;
    public static final int OTHER_CATEGORIES_MAX = 3;
    /** A start this long ago asks for a confirmation. */
    public static final int OLD_YEARS = 2;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,180}\\.[^@\\s.]{2,24}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{7,24}");

    private SectionRules() {}

    /**
     * What the rules need to know of the world.
     *
     * @param today day in London
     * @param categories codes valid today
     * @param wards ids of the wards valid on the day the incident started
     * @param borough box around the borough
     */
    public record Context(LocalDate today, Set<String> categories, Set<Long> wards, Box borough) {
        public Context {
            categories = Set.copyOf(categories);
            wards = Set.copyOf(wards);
        }
    }

    /** @return what is missing or wrong on all pages, in the order of the form */
    public static List<Problem> check(ReportAnswers answers, Context context) {
        return answers.inOrder().stream()
                .flatMap(section -> check(section, answers, context).stream())
                .toList();
    }

    /**
     * @param section page to check, with what was just typed
     * @param answers the other pages
     * @return what is missing or wrong on that page, in the order of its questions
     */
    public static List<Problem> check(Section section, ReportAnswers answers, Context context) {
        List<Problem> found = new ArrayList<>();
        switch (section) {
            case Section.Gate gate -> checkGate(gate, found);
            case Section.Happening happening -> checkHappening(happening, found);
            case Section.Kind kind -> checkKind(kind, context, found);
            case Section.Timing timing -> checkTiming(timing, answers.kind(), context, found);
            case Section.Place place -> checkPlace(place, context, found);
            case Section.People people -> {}
            case Section.Impact impact -> required(impact.felt(), Fields.IMPACT, found);
            case Section.Source source -> checkSource(source, found);
            case Section.Action action -> checkAction(action, found);
            case Further further -> found.addAll(FurtherRules.check(further, context.borough()));
            case Section.Contact contact -> checkContact(contact, found);
        }
        return List.copyOf(found);
    }

    private static void checkGate(Section.Gate gate, List<Problem> found) {
        required(gate.dangerNow(), Fields.DANGER, found);
        if (gate.kinds().isEmpty()) {
            found.add(Problem.of(Fields.KINDS, "tension.problem.kinds"));
        } else if (!gate.kinds().contains(ConcernKind.PLACE_OR_GROUP)) {
            found.add(Problem.of(Fields.KINDS, "tension.problem.kinds.elsewhere"));
        }
        if (gate.kinds().contains(ConcernKind.CRIME)) {
            required(gate.crimeReported(), Fields.CRIME_REPORTED, found);
        }
        atMost(gate.policeReference(), POLICE_REFERENCE_MAX, Fields.POLICE_REFERENCE, found);
    }

    private static void checkHappening(Section.Happening happening, List<Problem> found) {
        length(happening.title(), TITLE_MIN, TITLE_MAX, Fields.TITLE, found);
        length(happening.text(), TEXT_MIN, TEXT_MAX, Fields.TEXT, found);
        official(happening.title(), Fields.TITLE, found);
        official(happening.text(), Fields.TEXT, found);
        if (happening.channels().isEmpty()) {
            found.add(Problem.of(Fields.CHANNELS, "tension.problem.channels"));
        }
    }

    private static void checkKind(Section.Kind kind, Context context, List<Problem> found) {
        required(kind.eep(), Fields.EEP, found);
        if (kind.category() == null) {
            found.add(Problem.of(Fields.CATEGORY, "tension.problem.category"));
        } else if (!context.categories().contains(kind.category())) {
            found.add(Problem.of(Fields.CATEGORY, "tension.problem.category.gone"));
        }
        if (kind.otherCategories().size() > OTHER_CATEGORIES_MAX) {
            found.add(
                    Problem.of(Fields.OTHER_CATEGORIES, "tension.problem.otherCategories.many", OTHER_CATEGORIES_MAX));
        } else if (kind.category() != null && kind.otherCategories().contains(kind.category())) {
            found.add(Problem.of(Fields.OTHER_CATEGORIES, "tension.problem.otherCategories.main"));
        } else if (!context.categories().containsAll(kind.otherCategories())) {
            found.add(Problem.of(Fields.OTHER_CATEGORIES, "tension.problem.category.gone"));
        }
    }

    private static void checkTiming(Section.Timing timing, Section.Kind kind, Context context, List<Problem> found) {
        LocalDate start = timing.start();
        LocalDate today = context.today();
        boolean somethingHappened =
                kind.allEep().contains(Eep.EXPERIENCED) || kind.allEep().contains(Eep.EVIDENCED);
        boolean onlyPotential = !somethingHappened && kind.allEep().contains(Eep.POTENTIAL);
        if (start == null) {
            found.add(Problem.of(Fields.START, "tension.problem.start"));
        } else if (somethingHappened && start.isAfter(today)) {
            found.add(Problem.of(Fields.START, "tension.problem.start.future"));
        } else if (onlyPotential && start.isBefore(today.minusDays(1))) {
            found.add(Problem.of(Fields.START, "tension.problem.start.past"));
        } else if (!start.isAfter(today.minusYears(OLD_YEARS)) && !timing.oldConfirmed()) {
            found.add(Problem.of(Fields.OLD_CONFIRMED, "tension.problem.start.old", OLD_YEARS));
        }
        required(timing.ending(), Fields.ENDING, found);
        if (timing.ending() == Ending.EXPECTED
                && somethingHappened
                && !kind.allEep().contains(Eep.POTENTIAL)) {
            found.add(Problem.of(Fields.ENDING, "tension.problem.ending.expected"));
        }
        if (timing.ending() == Ending.OVER && timing.end() != null) {
            if (start != null && timing.end().isBefore(start)) {
                found.add(Problem.of(Fields.END, "tension.problem.end.before"));
            } else if (timing.end().isAfter(today)) {
                found.add(Problem.of(Fields.END, "tension.problem.end.future"));
            }
        }
        required(timing.precision(), Fields.PRECISION, found);
    }

    private static void checkPlace(Section.Place place, Context context, List<Problem> found) {
        length(place.location(), 1, LOCATION_MAX, Fields.LOCATION, found);
        if (place.wardId() == null) {
            found.add(Problem.of(Fields.WARD, "tension.problem.ward"));
        } else if (!context.wards().contains(place.wardId())) {
            found.add(Problem.of(Fields.WARD, "tension.problem.ward.date"));
        }
    }

    private static void checkSource(Section.Source source, List<Problem> found) {
        required(source.howKnown(), Fields.HOW_KNOWN, found);
        required(source.sourceType(), Fields.SOURCE_TYPE, found);
        required(source.identifiable(), Fields.IDENTIFIABLE, found);
    }

    private static void checkAction(Section.Action action, List<Problem> found) {
        atMost(action.text(), ACTION_TEXT_MAX, Fields.ACTION_TEXT, found);
        atMost(action.told(), TOLD_MAX, Fields.TOLD, found);
        atMost(action.wanted(), WANTED_MAX, Fields.WANTED, found);
        official(action.text(), Fields.ACTION_TEXT, found);
        official(action.told(), Fields.TOLD, found);
        official(action.wanted(), Fields.WANTED, found);
    }

    private static void checkContact(Section.Contact contact, List<Problem> found) {
        if (contact.caller().onBehalf()) {
            atMost(contact.caller().name(), CALLER_MAX, Fields.CALLER_NAME, found);
            atMost(contact.caller().organisation(), CALLER_MAX, Fields.CALLER_ORGANISATION, found);
            atMost(contact.caller().role(), CALLER_MAX, Fields.CALLER_ROLE, found);
        }
        required(contact.welcome(), Fields.CONTACT_WELCOME, found);
        if (!Boolean.TRUE.equals(contact.welcome())) {
            return;
        }
        required(contact.way(), Fields.CONTACT_WAY, found);
        String detail = contact.detail().strip();
        if (detail.isEmpty()) {
            found.add(Problem.of(Fields.CONTACT_DETAIL, "tension.problem.contactDetail"));
        } else if (contact.way() == ContactWay.EMAIL && !EMAIL.matcher(detail).matches()) {
            found.add(Problem.of(Fields.CONTACT_DETAIL, "tension.problem.contactDetail.email"));
        } else if (contact.way() == ContactWay.PHONE && !PHONE.matcher(detail).matches()) {
            found.add(Problem.of(Fields.CONTACT_DETAIL, "tension.problem.contactDetail.phone"));
        }
        atMost(contact.safeTimes(), LOCATION_MAX, Fields.SAFE_TIMES, found);
    }

    private static void required(@Nullable Object answer, String field, List<Problem> found) {
        if (answer == null) {
            found.add(Problem.of(field, "tension.problem." + field));
        }
    }

    private static void length(String text, int min, int max, String field, List<Problem> found) {
        int length = characters(text.strip());
        if (length == 0) {
            found.add(Problem.of(field, "tension.problem." + field));
        } else if (length < min) {
            found.add(Problem.of(field, "tension.problem." + field + ".short", min));
        } else {
            atMost(text, max, field, found);
        }
    }

    /** Nothing above OFFICIAL is entered. */
    static void official(String text, String field, List<Problem> found) {
        if (HigherMarking.isIn(text)) {
            found.add(Problem.of(field, "tension.problem.secret"));
        }
    }

    static void atMost(String text, int max, String field, List<Problem> found) {
        int length = characters(text.strip());
        if (length > max) {
            found.add(Problem.of(field, "tension.problem.long." + field, max, length - max));
        }
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}
