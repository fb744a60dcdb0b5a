package uk.concord.tension.ui.form;

import java.time.LocalDate;
import java.util.Objects;
import uk.concord.core.settings.RouteContacts;
import uk.concord.tension.domain.DraftService;
import uk.concord.tension.domain.event.EventService;
import uk.concord.tension.domain.report.Further;
import uk.concord.tension.domain.report.ReportAnswers;
import uk.concord.tension.domain.report.Section;

/** Builds the form of a page. */
final class SectionForms {
    private SectionForms() {}

    static SectionForm create(
            Section section,
            ReportAnswers answers,
            DraftService drafts,
            RouteContacts contacts,
            EventService events,
            LocalDate today) {
        return switch (section) {
            case Section.Gate gate -> new GateForm(gate);
            case Section.Happening happening -> new HappeningForm(happening);
            case Section.Kind kind -> new KindForm(kind, drafts.categories());
            case Section.Timing timing -> new TimingForm(timing, today);
            case Section.Place place ->
                new PlaceForm(place, drafts.wardsOn(answers.timing().start()));
            case Section.People people -> new PeopleForm(people);
            case Section.Impact impact -> new ImpactForm(impact);
            case Section.Source source -> new SourceForm(source);
            case Section.Action action -> new ActionForm(action);
            case Further further ->
                new FurtherForm(
                        further,
                        answers.kind(),
                        contacts,
                        events.around(
                                Objects.requireNonNullElse(answers.timing().start(), today)));
            case Section.Contact contact -> new ContactForm(contact);
        };
    }
}
