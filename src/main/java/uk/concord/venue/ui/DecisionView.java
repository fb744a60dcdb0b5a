package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ConfirmPanel;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.venue.domain.calendar.CalendarService;
import uk.concord.venue.domain.check.Check;
import uk.concord.venue.domain.check.CheckFile;
import uk.concord.venue.domain.check.CheckService;
import uk.concord.venue.domain.check.CheckState;
import uk.concord.venue.domain.check.DecisionChecks;
import uk.concord.venue.domain.check.DecisionRecord;
import uk.concord.venue.domain.check.Evaluation;
import uk.concord.venue.domain.check.Grounds;
import uk.concord.venue.domain.check.HireDecisionService;
import uk.concord.venue.domain.check.VenueAuthority;
import uk.concord.venue.domain.life.InfoRequest;
import uk.concord.venue.domain.life.LifeService;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.Section;
import uk.concord.venue.ui.calendar.ClashNotice;

/** Decides a check: the form appears only for somebody whose level reaches, the refusal only where it can be considered. */
@Route(value = VenueRoutes.CHECK + "/decision", layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_READ)
public class DecisionView extends CheckPage {
    private final transient CheckService checks;
    private final transient HireDecisionService decisions;
    private final transient CalendarService calendar;
    private final transient LifeService life;
    private final CurrentUser user;

    public DecisionView(
            CheckService checks,
            HireDecisionService decisions,
            CalendarService calendar,
            LifeService life,
            SignedIn signedIn) {
        super("venue.step.decision");
        this.checks = checks;
        this.decisions = decisions;
        this.calendar = calendar;
        this.life = life;
        this.user = signedIn.user();
        addClassName("form-page");
    }

    @Override
    protected void show(String ref) {
        CheckFile file = checks.file(ref);
        setPageTitle(translate("venue.decide.title", ref));
        add(backLink());
        if (file.check().state() == CheckState.DECIDED) {
            showDecided(file);
        } else if (file.check().state() == CheckState.WITHDRAWN) {
            add(new Paragraph(translate("venue.check.closed")));
        } else {
            showOpen(file);
        }
        if (!file.decisions().isEmpty()) {
            add(new H2(translate("venue.decide.taken")));
            file.decisions().forEach(taken -> add(createTaken(taken)));
        }
        add(new H2(translate("venue.advice.title")));
        if (file.advice().isEmpty()) {
            add(new Paragraph(translate("venue.advice.none")));
        }
        file.advice()
                .forEach(advice -> add(note(
                        translate("venue.advice." + advice.kind()) + ": " + advice.givenBy() + ", "
                                + LondonTime.date(advice.givenOn()),
                        advice.text())));
        if (file.check().state().isOpen()) {
            add(new AdviceForm(user, errorSummary(), (kind, text, on, by) -> {
                if (attempt(() -> decisions.advise(ref, kind, text, on, by))) {
                    reload();
                    focusHeading();
                }
            }));
        }
    }

    private void showDecided(CheckFile file) {
        file.decision()
                .ifPresent(taken -> add(
                        new ConfirmPanel(
                                translate("venue.decide.confirm." + taken.decision()),
                                file.check().reference()),
                        new H2(translate("venue.decide.next")),
                        new Paragraph(translate("venue.decide.next." + taken.decision())),
                        new ActionBar(
                                Links.action(
                                        VenueRoutes.letters(file.check().reference()),
                                        translate("venue.decide.letter")),
                                Links.to(
                                        VenueRoutes.record(file.check().reference()),
                                        translate("venue.check.record")))));
    }

    private void showOpen(CheckFile file) {
        Optional<Evaluation> upToDate = file.evaluation().filter(made -> file.isEvaluated());
        if (upToDate.isEmpty()) {
            add(new Paragraph(translate(file.evaluation().isEmpty() ? "venue.decide.none" : "venue.error.stale")));
            return;
        }
        Evaluation evaluation = upToDate.get();
        add(new Paragraph(translate("venue.decide.recommended", translate("venue.outcome." + evaluation.outcome()))));
        Check check = file.check();
        add(new ClashNotice(calendar.clashes(check.reference(), check.roomId(), check.eventDate())));
        life.requests(check.reference()).stream()
                .filter(InfoRequest::isOpen)
                .forEach(request ->
                        add(new Paragraph(translate("venue.decide.asked", LondonTime.date(request.replyDue())))));
        if (evaluation.statutoryRight()) {
            add(note(translate("venue.right.title"), translate("venue.right.text")));
        }
        if (!evaluation.openGates().isEmpty()) {
            add(new Paragraph(translate("venue.decide.gates")));
            return;
        }
        Optional<Authority> level = VenueAuthority.of(user);
        boolean reaches =
                level.filter(held -> held.reaches(evaluation.authority())).isPresent();
        if (!reaches) {
            add(new Paragraph(translate("venue.decide.waits", translate("venue.level." + evaluation.authority()))));
            add(new Paragraph(level.map(held -> translate("venue.decide.not-yours", translate("venue.level." + held)))
                    .orElse(translate("venue.decide.no-level"))));
            return;
        }
        List<String> lacks = DecisionChecks.refusalLacks(file);
        boolean director = level.filter(held -> held.reaches(Authority.L3)).isPresent();
        if (director) {
            add(createRefusalState(file, lacks));
        }
        add(new DecisionForm(file, evaluation, director && lacks.isEmpty(), errorSummary(), request -> {
            if (attempt(() -> decisions.decide(file.check().reference(), request))) {
                reload();
                focusHeading();
                return true;
            }
            return false;
        }));
    }

    private static Component createRefusalState(CheckFile file, List<String> lacks) {
        Div state = new Div(new H2(translate("venue.decide.refusal")));
        if (lacks.isEmpty()) {
            UnorderedList grounds = new UnorderedList();
            Grounds.of(file).forEach(ground -> grounds.add(new ListItem(translate("venue.ground." + ground))));
            state.add(
                    new Paragraph(translate("venue.decide.refusal.ready")),
                    new Paragraph(translate("venue.decide.refusal.grounds")),
                    grounds);
        } else {
            UnorderedList list = new UnorderedList();
            lacks.forEach(key -> list.add(new ListItem(translate(key))));
            state.add(
                    list,
                    new Paragraph(Links.to(
                            VenueRoutes.section(file.check().reference(), Section.RIGHTS),
                            translate("venue.step.rights"))));
        }
        return state;
    }

    private static Component createTaken(DecisionRecord taken) {
        UnorderedList facts = new UnorderedList();
        if (taken.departs()) {
            facts.add(new ListItem(translate("venue.decide.departs")));
        }
        var ground = taken.ground();
        if (ground != null) {
            facts.add(new ListItem(translate("venue.ground." + ground)));
        }
        taken.conditions().forEach(code -> facts.add(new ListItem(translate("venue.condition." + code))));
        taken.departures()
                .forEach((row, reason) ->
                        facts.add(new ListItem(translate("venue.record.departure", row) + ": " + reason)));
        Article card = note(
                translate("venue.decision." + taken.decision()) + ": " + taken.by() + ", "
                        + translate("venue.level." + taken.authority()) + ", " + LondonTime.dateTime(taken.at()),
                taken.reasons());
        if (facts.getComponentCount() > 0) {
            card.add(facts);
        }
        return card;
    }

    private static Article note(String title, String text) {
        Article note = new Article(new H3(title));
        note.addClassName("fired");
        if (!text.isBlank()) {
            Paragraph words = new Paragraph(text);
            words.addClassName("preserve-lines");
            note.add(words);
        }
        return note;
    }
}
