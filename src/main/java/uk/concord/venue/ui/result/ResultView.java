package uk.concord.venue.ui.result;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.UUID;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.settings.RouteContact;
import uk.concord.core.settings.RouteContacts;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.venue.domain.check.AnswerWords;
import uk.concord.venue.domain.check.CheckFile;
import uk.concord.venue.domain.check.CheckService;
import uk.concord.venue.domain.check.CheckState;
import uk.concord.venue.domain.check.DecisionRequest;
import uk.concord.venue.domain.check.Evaluation;
import uk.concord.venue.domain.check.Evaluation.FiredAnswer;
import uk.concord.venue.domain.check.Evaluation.FiredRow;
import uk.concord.venue.domain.check.HireDecisionService;
import uk.concord.venue.domain.check.VenueAuthority;
import uk.concord.venue.domain.question.QuestionBook;
import uk.concord.venue.domain.question.Wording;
import uk.concord.venue.domain.rulebook.PublishedRules;
import uk.concord.venue.domain.rulebook.RulebookService;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.ConditionCode;
import uk.concord.venue.domain.rules.Gate;
import uk.concord.venue.domain.rules.Outcome;
import uk.concord.venue.ui.CheckPage;
import uk.concord.venue.ui.VenueRoutes;

/** What the rules recommend, who decides, and why: every row that fired with the answers that made it fire. */
@Route(value = VenueRoutes.CHECK + "/result", layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_READ)
public class ResultView extends CheckPage {
    private static final String VIEWS_ROW = "R11";

    private final transient CheckService checks;
    private final transient HireDecisionService decisions;
    private final transient RulebookService rulebook;
    private final transient RouteContacts contacts;
    private final transient AnswerWords words;
    private final transient QuestionBook book;
    private final transient SignedIn signedIn;
    private final UUID submissionKey = UUID.randomUUID();

    public ResultView(
            CheckService checks,
            HireDecisionService decisions,
            RulebookService rulebook,
            RouteContacts contacts,
            AnswerWords words,
            QuestionBook book,
            SignedIn signedIn) {
        super("venue.step.result");
        this.checks = checks;
        this.decisions = decisions;
        this.rulebook = rulebook;
        this.contacts = contacts;
        this.words = words;
        this.book = book;
        this.signedIn = signedIn;
    }

    @Override
    protected void show(String ref) {
        CheckFile file = checks.file(ref);
        setPageTitle(translate("venue.result.title", ref));
        add(backLink());
        if (file.evaluation().isEmpty()) {
            add(new Paragraph(translate("venue.result.none")));
            if (file.editable()) {
                add(new ActionBar(createEvaluate(ref)));
            }
            return;
        }
        Evaluation evaluation = file.evaluation().get();
        boolean stale = !file.isEvaluated() && file.check().state().isOpen();
        if (stale) {
            add(callout("venue.result.stale.title", translate("venue.result.stale")));
            if (file.editable()) {
                add(new ActionBar(createEvaluate(ref)));
            }
        }
        add(createOutcome(evaluation));
        createWarnings(evaluation);
        add(createConditions(evaluation.conditions()));
        if (!stale && file.check().state().isOpen() && couldBeBetter(evaluation)) {
            add(new RemedyList(evaluation, decisions.remedies(ref), signedIn.user()));
        }
        add(new H2(translate("venue.result.rows")));
        Wording wording = book.of(ref);
        evaluation.fired().forEach(row -> add(createRow(row, wording)));
        Paragraph notRefused = new Paragraph(translate("venue.result.not-refused"));
        notRefused.addClassName("hint");
        add(createVersion(evaluation), notRefused);
        createNewerRules(ref, file, evaluation);
        if (!stale && evaluation.openGates().isEmpty()) {
            ActionBar actions = new ActionBar();
            if (mayApprove(file, evaluation)) {
                actions.add(createApprove(ref, evaluation));
            }
            actions.add(Links.action(VenueRoutes.decision(ref), translate("venue.result.decide")));
            add(actions);
        }
    }

    private static boolean couldBeBetter(Evaluation evaluation) {
        return evaluation.outcome() != Outcome.OK || evaluation.authority() != Authority.L0;
    }

    private Button createEvaluate(String ref) {
        Button evaluate = new Button(translate("venue.check.evaluate"));
        evaluate.addThemeVariants(ButtonVariant.PRIMARY);
        evaluate.addClickListener(click -> {
            if (attempt(() -> decisions.evaluate(ref))) {
                reload();
                focusHeading();
            }
        });
        return evaluate;
    }

    private boolean mayApprove(CheckFile file, Evaluation evaluation) {
        return evaluation.outcome() == Outcome.OK
                && evaluation.conditions().isEmpty()
                && file.check().state() == CheckState.RECOMMENDED
                && signedIn.user().has(Permissions.VENUE_DECIDE)
                && VenueAuthority.holds(signedIn.user(), evaluation.authority());
    }

    /** Where nothing stands in the way, one press decides; everything else is decided on its own page. */
    private Button createApprove(String ref, Evaluation evaluation) {
        Button approve = new Button(translate("venue.result.approve"));
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        approve.setDisableOnClick(true);
        approve.addClickListener(click -> {
            if (attempt(() -> decisions.decide(ref, DecisionRequest.approve(evaluation.id(), submissionKey)))) {
                go(VenueRoutes.decision(ref));
            } else {
                approve.setEnabled(true);
            }
        });
        return approve;
    }

    /** A check keeps its version of the rules; moving it is somebody's explicit act. */
    private void createNewerRules(String ref, CheckFile file, Evaluation evaluation) {
        PublishedRules current = rulebook.current();
        if (file.editable() && current.id() != evaluation.ruleSetId()) {
            Button move = new Button(translate("venue.result.move", current.versionNo()));
            move.addClickListener(click -> {
                if (attempt(() -> decisions.moveToCurrentRules(ref))) {
                    reload();
                    focusHeading();
                }
            });
            add(new Paragraph(translate("venue.result.newer", current.versionNo())), new ActionBar(move));
        }
    }

    private static Component createOutcome(Evaluation evaluation) {
        Outcome outcome = evaluation.outcome();
        Div panel = new Div(
                new H2(translate("venue.outcome." + outcome)),
                new Paragraph(translate("venue.outcome.next." + outcome)),
                new Paragraph(translate("venue.result.authority", translate("venue.level." + evaluation.authority()))));
        panel.addClassNames("outcome", "outcome-" + outcome.name().toLowerCase(java.util.Locale.ROOT));
        return panel;
    }

    private void createWarnings(Evaluation evaluation) {
        if (evaluation.outcome() == Outcome.POLICE) {
            add(callout("venue.police.title", translate("venue.police.text", number("EMERGENCY"), number("ATH"))));
        }
        if (evaluation.statutoryRight()) {
            add(callout("venue.right.title", translate("venue.right.text")));
        }
        if (evaluation.fired().stream().anyMatch(row -> VIEWS_ROW.equals(row.number()))) {
            add(callout("venue.equality.title", translate("venue.equality.text")));
        }
        if (!evaluation.openGates().isEmpty()) {
            UnorderedList list = new UnorderedList();
            for (Gate gate : Gate.values()) {
                if (evaluation.openGates().contains(gate)) {
                    list.add(new ListItem(translate("venue.gate." + gate)));
                }
            }
            Div open = callout("venue.result.open", "");
            open.add(list);
            add(open);
        }
    }

    private String number(String code) {
        return contacts.byCode(code).map(RouteContact::value).orElse("");
    }

    private static Component createConditions(Set<ConditionCode> conditions) {
        Div section = new Div(new H2(translate("venue.result.conditions")));
        if (conditions.isEmpty()) {
            section.add(new Paragraph(translate("venue.result.no-conditions")));
            return section;
        }
        UnorderedList list = new UnorderedList();
        conditions.forEach(condition -> list.add(new ListItem(translate("venue.condition." + condition))));
        section.add(list);
        return section;
    }

    private Component createRow(FiredRow row, Wording wording) {
        Article card = new Article(
                new H3(translate("venue.rules.is", row.number(), translate("venue.outcome." + row.outcome()))));
        card.addClassName("fired");
        Paragraph source = new Paragraph(translate("venue.result.source", row.reference()) + ". "
                + translate("venue.result.level", translate("venue.level." + row.authority())) + ".");
        source.addClassName("hint");
        card.add(new Paragraph(row.reason()), source);
        if (row.answers().isEmpty()) {
            Paragraph none = new Paragraph(translate("venue.result.no-answers"));
            none.addClassName("hint");
            card.add(none);
            return card;
        }
        UnorderedList answers = new UnorderedList();
        row.answers().forEach(answer -> answers.add(new ListItem(words(answer, wording))));
        card.add(new Paragraph(translate("venue.result.answers")), answers);
        return card;
    }

    private String words(FiredAnswer answer, Wording wording) {
        return wording.labelled(answer.question()) + " " + words.value(wording, answer.question(), answer.value());
    }

    private Component createVersion(Evaluation evaluation) {
        PublishedRules rules = rulebook.all().stream()
                .filter(set -> set.id() == evaluation.ruleSetId())
                .findFirst()
                .orElseGet(rulebook::current);
        return new Paragraph(
                translate("venue.result.rules", LondonTime.dateTime(evaluation.at()), rules.name(), rules.versionNo()));
    }

    private static Div callout(String titleKey, String text) {
        Div callout = new Div(new H3(translate(titleKey)));
        if (!text.isEmpty()) {
            callout.add(new Paragraph(text));
        }
        callout.addClassName("venue-notice");
        return callout;
    }
}
