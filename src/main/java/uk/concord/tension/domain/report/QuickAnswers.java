package uk.concord.tension.domain.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The six questions of the short form, for somebody in a hurry. What they do not ask is either safe to conclude or left
 * to triage, which adds the subject and how it shows itself before the report can be accepted.
 *
 * @param danger whether anybody is in danger right now
 * @param text what happened
 * @param start the day it started, or is expected
 * @param wardId where
 * @param impact what people feel or do
 * @param howKnown how the reporter knows
 */
public record QuickAnswers(
        @Nullable Boolean danger,
        String text,
        @Nullable LocalDate start,
        @Nullable Long wardId,
        @Nullable ImpactFelt impact,
        @Nullable HowKnown howKnown) {
    /** Somebody told the reporter, so the report could show who: treated with care until triage knows better. */
    private static final Set<HowKnown> TOLD =
            EnumSet.of(HowKnown.TOLD_BY_WITNESS, HowKnown.TOLD_SECOND_HAND, HowKnown.DOUBTED);

    /** The answers that must be there, however a short report comes in. */
    public static final Set<String> ASKED = Set.of(
            Fields.DANGER,
            Fields.TEXT,
            Fields.START,
            Fields.OLD_CONFIRMED,
            Fields.WARD,
            Fields.IMPACT,
            Fields.HOW_KNOWN);

    /** Reads the six answers out of a draft. */
    public static QuickAnswers of(ReportAnswers answers) {
        return new QuickAnswers(
                answers.gate().dangerNow(),
                answers.happening().text(),
                answers.timing().start(),
                answers.place().wardId(),
                answers.impact().felt(),
                answers.source().howKnown());
    }

    /** @return what is missing or wrong, in the order of the questions */
    public List<Problem> problems(SectionRules.Context context) {
        ReportAnswers answers = ReportAnswers.of(sections(ReportAnswers.empty(), "", context.today(), null));
        List<Problem> found = new ArrayList<>();
        answers.inOrder().stream()
                .flatMap(section -> SectionRules.check(section, answers, context).stream())
                .filter(problem -> ASKED.contains(problem.field()))
                .forEach(found::add);
        return found;
    }

    /**
     * @param current what the draft holds already; nothing of it is lost but the six answers
     * @param wardName stands as the place where none was given: an area is enough
     * @param sourceType known from who reports, or null
     * @return the pages of the form that follow from the answers
     */
    public List<Section> sections(
            ReportAnswers current, String wardName, LocalDate today, @Nullable SourceType sourceType) {
        return List.of(
                gate(current.gate()),
                happening(current.happening()),
                kind(current.kind(), today),
                timing(current.timing(), today),
                place(current.place(), wardName),
                impact(current.impact()),
                source(current.source(), sourceType),
                contact(current.contact()));
    }

    private Section gate(Section.Gate gate) {
        return new Section.Gate(
                danger,
                gate.kinds().isEmpty() ? Set.of(ConcernKind.PLACE_OR_GROUP) : gate.kinds(),
                gate.crimeReported(),
                gate.policeReference());
    }

    private Section happening(Section.Happening happening) {
        boolean own = !happening.title().isEmpty() && !happening.title().equals(title(happening.text()));
        return new Section.Happening(own ? happening.title() : title(text), text, happening.channels());
    }

    private Section kind(Section.Kind kind, LocalDate today) {
        Eep derived = isAhead(today) ? Eep.POTENTIAL : impact == ImpactFelt.VIOLENCE ? Eep.EVIDENCED : null;
        return kind.category() != null ? kind : new Section.Kind(derived, Set.of(), null, Set.of());
    }

    private Section timing(Section.Timing timing, LocalDate today) {
        Ending ending =
                timing.ending() == Ending.OVER ? Ending.OVER : isAhead(today) ? Ending.EXPECTED : Ending.ONGOING;
        return new Section.Timing(start, ending, timing.end(), timing.precision(), timing.oldConfirmed());
    }

    private Section place(Section.Place place, String wardName) {
        boolean own = !place.location().isEmpty() && Objects.equals(place.wardId(), wardId);
        return new Section.Place(own ? place.location() : wardName, wardId, place.placeType());
    }

    private Section impact(Section.Impact given) {
        return new Section.Impact(impact, given.severity(), given.changing(), given.media());
    }

    private Section source(Section.Source source, @Nullable SourceType known) {
        return new Section.Source(
                howKnown,
                source.confirmed(),
                source.sourceType() == null ? known : source.sourceType(),
                howKnown == null ? source.identifiable() : Boolean.valueOf(TOLD.contains(howKnown)));
    }

    private static Section contact(Section.Contact contact) {
        return contact.welcome() != null ? contact : new Section.Contact(false, null, "", "");
    }

    private boolean isAhead(LocalDate today) {
        return start != null && start.isAfter(today);
    }

    /** @return the first sentence, cut at a word where it is longer than a title may be */
    static String title(String text) {
        String line = Objects.requireNonNull(text).strip().replaceAll("\\s+", " ");
        int sentence = line.indexOf(". ");
        String title = sentence >= SectionRules.TITLE_MIN ? line.substring(0, sentence) : line;
        if (title.codePointCount(0, title.length()) <= SectionRules.TITLE_MAX) {
            return title;
        }
        String cut = title.substring(0, title.offsetByCodePoints(0, SectionRules.TITLE_MAX - 1));
        int space = cut.lastIndexOf(' ');
        return (space >= SectionRules.TITLE_MIN ? cut.substring(0, space) : cut) + "\u2026";
    }
}
