package uk.concord.tension.domain.demo;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.report.Channel;
import uk.concord.tension.domain.report.ConcernKind;
import uk.concord.tension.domain.report.CrimeReported;
import uk.concord.tension.domain.report.DatePrecision;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.report.Ending;
import uk.concord.tension.domain.report.HowKnown;
import uk.concord.tension.domain.report.ImpactFelt;
import uk.concord.tension.domain.report.PlaceType;
import uk.concord.tension.domain.report.ReportAnswers;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.report.SourceType;
import uk.concord.tension.domain.report.YesNoUnknown;

/** Puts together the answers of an invented report. */
final class DemoReport {
    private ReportAnswers answers = ReportAnswers.empty();

    DemoReport(LocalDate start, String title, String text, Eep eep, String category) {
        with(new Section.Gate(false, Set.of(ConcernKind.PLACE_OR_GROUP), null, ""));
        with(new Section.Happening(title, text, Set.of(Channel.STREET)));
        with(new Section.Kind(eep, Set.of(), category, Set.of()));
        with(new Section.Timing(
                start, eep == Eep.POTENTIAL ? Ending.EXPECTED : Ending.ONGOING, null, DatePrecision.DAY, false));
        with(new Section.Impact(ImpactFelt.SOME_WORRY, null, null, null));
        with(new Section.Contact(false, null, "", ""));
    }

    private void with(Section section) {
        answers = answers.with(section);
    }

    DemoReport place(String location, long ward, @Nullable PlaceType type) {
        with(new Section.Place(location, ward, type));
        return this;
    }

    DemoReport source(HowKnown how, YesNoUnknown confirmed, SourceType type, boolean identifiable) {
        with(new Section.Source(how, confirmed, type, identifiable));
        return this;
    }

    DemoReport impact(ImpactFelt felt) {
        with(new Section.Impact(felt, null, null, null));
        return this;
    }

    DemoReport channels(Channel... channels) {
        with(new Section.Happening(
                answers.happening().title(), answers.happening().text(), Set.of(channels)));
        return this;
    }

    DemoReport alsoAbout(String... categories) {
        with(new Section.Kind(answers.kind().eep(), Set.of(), answers.kind().category(), Set.of(categories)));
        return this;
    }

    DemoReport danger() {
        with(new Section.Gate(true, Set.of(ConcernKind.PLACE_OR_GROUP), null, ""));
        return this;
    }

    DemoReport crime(String policeReference) {
        with(new Section.Gate(
                false, Set.of(ConcernKind.PLACE_OR_GROUP, ConcernKind.CRIME), CrimeReported.YES, policeReference));
        return this;
    }

    ReportAnswers answers() {
        return answers;
    }
}
