package uk.concord.venue.ui.question;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.StatusTag;
import uk.concord.core.ui.StatusTag.Tone;
import uk.concord.venue.domain.question.QuestionSet;
import uk.concord.venue.domain.question.QuestionSetService;
import uk.concord.venue.domain.question.Wording;
import uk.concord.venue.domain.rules.AddedQuestion;
import uk.concord.venue.domain.rules.HirerQuestions;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.ui.VenueRoutes;
import uk.concord.venue.ui.rules.RulePage;

/** The questions of a check in the words in force, the next version on its way and every version before. */
@Route(value = VenueRoutes.QUESTIONS, layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_RULES)
public class QuestionsView extends RulePage {
    private final transient QuestionSetService sets;
    private final CurrentUser user;

    public QuestionsView(QuestionSetService sets, SignedIn signedIn) {
        super("venue.questions.title");
        this.sets = sets;
        this.user = signedIn.user();
    }

    @Override
    protected void show() {
        setPageTitle(translate("venue.questions.title"));
        Wording current = sets.current();
        QuestionSet next = sets.onItsWay().orElse(null);
        add(new Paragraph(translate("venue.questions.text")), new H2(translate("venue.questions.next")));
        if (next != null) {
            add(new QuestionSetPanel(next, user, sets, this::act));
        } else if (user.has(Permissions.VENUE_RULES_EDIT)) {
            add(new Paragraph(translate("venue.draft.none")), createStart());
        } else {
            add(new Paragraph(translate("venue.draft.none")));
        }
        Wording shown = next == null ? current : sets.wording(next);
        add(createQuestions(shown, current), createAdded(shown, current), createVersions(current));
    }

    private Component createStart() {
        Button start = new Button(translate("venue.draft.start"), click -> act(sets::start));
        start.setDisableOnClick(true);
        return new ActionBar(start);
    }

    private Component createQuestions(Wording shown, Wording current) {
        boolean edits = shown.set().isOpen() && user.has(Permissions.VENUE_RULES_EDIT);
        DataTable<Question> table = new DataTable<Question>("venue.questions.caption")
                .addComponentColumn(
                        "venue.questions.code",
                        question -> edits
                                ? Links.to(VenueRoutes.question(question.code()), question.code())
                                : new Span(question.code()))
                .addColumn("venue.questions.wording", shown::question)
                .addColumn(
                        "venue.questions.part",
                        question -> translate(
                                "venue.step." + question.section().name().toLowerCase(Locale.ROOT)))
                .addColumn(
                        "venue.questions.who",
                        question -> translate(
                                HirerQuestions.isOne(question) ? "venue.questions.hirer" : "venue.questions.officer"))
                .addComponentColumn("venue.questions.state", question -> state(question, shown, current));
        table.setRows(Arrays.asList(Question.values()));
        return new Div(new H2(translate("venue.questions.caption")), table);
    }

    private Component createAdded(Wording shown, Wording current) {
        boolean edits = shown.set().isOpen() && user.has(Permissions.VENUE_RULES_EDIT);
        DataTable<AddedQuestion> table = new DataTable<AddedQuestion>("venue.added.caption")
                .addComponentColumn(
                        "venue.questions.code",
                        question -> edits
                                ? Links.to(VenueRoutes.addedQuestion(question.code()), question.code())
                                : new Span(question.code()))
                .addColumn(
                        "venue.questions.wording", question -> question.words().wording())
                .addColumn(
                        "venue.questions.part",
                        question -> translate(
                                "venue.step." + question.section().name().toLowerCase(Locale.ROOT)))
                .addColumn("venue.added.kind", question -> translate("venue.added.kind." + question.kind()))
                .addColumn("venue.added.when", question -> when(question, shown))
                .addComponentColumn("venue.questions.state", question -> state(question, current))
                .setEmpty("venue.added.none");
        table.setRows(shown.set().added());
        Div section = new Div(new H2(translate("venue.added.caption")), table);
        if (edits) {
            section.add(new Paragraph(
                    Links.to(VenueRoutes.addedQuestion(VenueRoutes.NEW_QUESTION), translate("venue.added.add"))));
        }
        return section;
    }

    private static String when(AddedQuestion question, Wording shown) {
        Question depends = question.branch().question();
        String asked = depends == null
                ? translate("venue.added.always")
                : translate(
                        "venue.added.if",
                        depends.code(),
                        question.branch().answers().stream()
                                .map(answer -> shown.option(depends, answer))
                                .collect(Collectors.joining(", ")));
        return question.required() ? asked + "; " + translate("venue.added.must") : asked;
    }

    private static Component state(AddedQuestion question, Wording current) {
        boolean same = current.added(question.code()).filter(question::equals).isPresent();
        if (question.retired()) {
            return new StatusTag(translate("venue.added.retired"), same ? Tone.NEUTRAL : Tone.INFO);
        }
        return same
                ? new Span(translate("venue.questions.same"))
                : new StatusTag(translate("venue.questions.changed"), Tone.INFO);
    }

    private static Component state(Question question, Wording shown, Wording current) {
        return shown.set().text(question).equals(current.set().text(question))
                ? new Span(translate("venue.questions.same"))
                : new StatusTag(translate("venue.questions.changed"), Tone.INFO);
    }

    private Component createVersions(Wording current) {
        DataTable<QuestionSet> versions = new DataTable<QuestionSet>("venue.rules.older")
                .addColumn("venue.rules.version", set -> translate("venue.rules.version-no", set.versionNo()))
                .addColumn("venue.rules.effective", QuestionsView::effective)
                .addColumn("venue.rules.authors", set -> set.authors().isEmpty() ? "–" : set.authors())
                .addColumn("venue.questions.published", QuestionSet::publishedBy)
                .addColumn("venue.rules.note", QuestionSet::note)
                .addColumn(
                        "venue.rules.state",
                        set -> translate(
                                set.id() == current.set().id()
                                        ? "venue.rules.state.current"
                                        : set.versionNo() > current.set().versionNo()
                                                ? "venue.rules.state.future"
                                                : "venue.rules.state.past"));
        versions.setRows(sets.versions());
        return new Div(new H2(translate("venue.rules.older")), versions);
    }

    private static String effective(QuestionSet set) {
        var from = set.effectiveFrom();
        return from == null ? "–" : LondonTime.date(from);
    }
}
