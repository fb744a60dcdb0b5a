package uk.concord.tension.domain.triage;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.report.HowKnown;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.report.SourceType;
import uk.concord.tension.domain.report.YesNoUnknown;

/**
 * The grade that the reporter's plain words suggest to the triage officer. Indicative, not a police grade: partners are
 * not asked to grade, the police do it (tension monitoring domain rules §3.1).
 */
public record IndicativeGrade(SourceGrade source, InformationGrade information) {
    /** Sources that are not a known partner: nobody has tested them yet. */
    private static final Set<SourceType> UNTESTED = EnumSet.of(SourceType.RESIDENT, SourceType.MEDIA, SourceType.OTHER);

    /**
     * @param source the reporter's answers
     * @param shownFalseBefore whether an earlier report of this reporter was found to be false
     * @return the suggestion, or empty while the answers it needs are missing
     */
    public static Optional<IndicativeGrade> suggest(Section.Source source, boolean shownFalseBefore) {
        if (source.howKnown() == null || source.sourceType() == null) {
            return Optional.empty();
        }
        return Optional.of(new IndicativeGrade(
                sourceGrade(source.sourceType(), shownFalseBefore),
                informationGrade(source.howKnown(), source.confirmed())));
    }

    private static SourceGrade sourceGrade(SourceType type, boolean shownFalseBefore) {
        if (shownFalseBefore) {
            return SourceGrade.NOT_RELIABLE;
        }
        return UNTESTED.contains(type) ? SourceGrade.UNTESTED : SourceGrade.RELIABLE;
    }

    private static InformationGrade informationGrade(HowKnown howKnown, @Nullable YesNoUnknown confirmed) {
        return switch (howKnown) {
            case SAW_OR_HEARD, PROFESSIONAL_RECORD -> InformationGrade.A;
            case TOLD_BY_WITNESS, TOLD_SECOND_HAND, READ_ONLINE ->
                confirmed == YesNoUnknown.YES ? InformationGrade.B : InformationGrade.C;
            case RUMOUR -> InformationGrade.D;
            case DOUBTED -> InformationGrade.E;
        };
    }

    /** @return such as {@code 1A} */
    public String code() {
        return source.code() + information.name();
    }
}
