package uk.concord.venue.ui.rules;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.venue.domain.rulebook.PublishedRules;
import uk.concord.venue.domain.rulebook.RulebookService;
import uk.concord.venue.domain.rulebook.document.RuleDocument;
import uk.concord.venue.domain.rulebook.draft.RuleDraft;
import uk.concord.venue.domain.rulebook.draft.RuleDraftService;
import uk.concord.venue.domain.rulebook.draft.RulePublishingService;
import uk.concord.venue.domain.rules.AddedQuestion;
import uk.concord.venue.domain.simulation.SimulationService;
import uk.concord.venue.ui.VenueRoutes;

/** One version of the rules: a published one to read, or the draft to write, check and publish. */
@Route(value = VenueRoutes.RULE_VERSION, layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_RULES)
public class RuleVersionView extends RulePage {
    static final String DRAFT = "draft-";

    private final transient RulebookService rulebook;
    private final transient RuleDraftService drafts;
    private final transient RulePublishingService publishing;
    private final transient SimulationService simulation;
    private final CurrentUser user;

    public RuleVersionView(
            RulebookService rulebook,
            RuleDraftService drafts,
            RulePublishingService publishing,
            SimulationService simulation,
            SignedIn signedIn) {
        super("venue.rules.title");
        this.rulebook = rulebook;
        this.drafts = drafts;
        this.publishing = publishing;
        this.simulation = simulation;
        this.user = signedIn.user();
    }

    @Override
    protected void show() {
        String version = parameter(VenueRoutes.VERSION);
        add(backLink(VenueRoutes.RULES, "venue.rules.back"));
        if (version.startsWith(DRAFT)) {
            showDraft(version, drafts.draft(number(version.substring(DRAFT.length()))));
        } else {
            PublishedRules rules = rulebook.version((int) number(version));
            setPageTitle(translate("venue.rules.version-title", rules.name(), rules.versionNo()));
            add(new VersionFacts(rules), new H2(translate("venue.rules.rows")));
            add(new RowTable(version, RuleDocument.of(rules.dmn())));
        }
    }

    static long number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new NotFoundException("version");
        }
        return Long.parseLong(text);
    }

    private void showDraft(String version, RuleDraft draft) {
        setPageTitle(translate("venue.draft.title", draft.name()));
        boolean edits = draft.isOpen() && user.has(Permissions.VENUE_RULES_EDIT);
        RuleDocument document = RuleDocument.of(draft.dmn());
        add(new Paragraph(translate("venue.draft.state." + draft.state())));
        if (!draft.returned().isEmpty()) {
            add(notice(new Paragraph(translate("venue.draft.returned")), new Paragraph(draft.returned())));
        }
        add(new DraftPanel(draft, user, this, drafts, publishing));
        add(new H2(translate("venue.draft.findings")), new FindingList(version, drafts.check(draft)));
        add(new H2(translate("venue.simulation.title")), createSimulation(version, draft));
        add(
                new H2(translate("venue.draft.changes")),
                new ChangeTable(version, RuleDocument.of(drafts.base(draft).dmn()), document));
        add(new H2(translate("venue.rules.rows")));
        if (edits) {
            add(new Paragraph(Links.to(VenueRoutes.ruleRow(version, RuleRowView.NEW), translate("venue.row.add"))));
            List<AddedQuestion> readable = drafts.readable(draft);
            if (!readable.isEmpty()) {
                add(createReading(draft, readable));
            }
        }
        add(new RowTable(version, document));
    }

    /** Questions the council added, whose answers the rows can be let read. */
    private Component createReading(RuleDraft draft, List<AddedQuestion> readable) {
        Select<AddedQuestion> question = new Select<>();
        question.setLabel(translate("venue.draft.read.question"));
        question.setItems(readable);
        question.setItemLabelGenerator(
                choice -> choice.code() + " " + choice.words().wording());
        question.setValue(readable.getFirst());
        question.setId("read-question");
        Button read = new Button(
                translate("venue.draft.read"),
                click -> act(() ->
                        drafts.readQuestion(draft.id(), question.getValue().code(), draft.version())));
        Div form = new Div(new Paragraph(translate("venue.draft.read.text")), question, new ActionBar(read));
        form.addClassName("form-page");
        return form;
    }

    private Component createSimulation(String version, RuleDraft draft) {
        String words = simulation
                .latest(draft)
                .map(run -> switch (run.state()) {
                    case WAITING, RUNNING -> translate("venue.run.running", run.done(), run.total());
                    case FAILED -> translate("venue.run.failed");
                    case DONE -> translate("venue.simulation.found", run.found(), run.done());
                })
                .orElseGet(() -> translate("venue.simulation.never"));
        Div section = new Div(new Paragraph(words));
        if (user.has(Permissions.VENUE_RULES_EDIT) || user.has(Permissions.VENUE_RULES_PUBLISH)) {
            section.add(new Paragraph(Links.to(VenueRoutes.simulation(version), translate("venue.simulation.open"))));
        }
        return section;
    }
}
