package uk.concord.venue.ui.rules;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.venue.domain.rulebook.PublishedRules;
import uk.concord.venue.domain.rulebook.RulebookService;
import uk.concord.venue.domain.rulebook.document.RuleDocument;
import uk.concord.venue.domain.rulebook.draft.RuleDraft;
import uk.concord.venue.domain.rulebook.draft.RuleDraftService;
import uk.concord.venue.ui.VenueRoutes;

/** The rules in force, the draft on its way and every version before. */
@Route(value = VenueRoutes.RULES, layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_RULES)
public class RulesView extends RulePage {
    private final transient RulebookService rulebook;
    private final transient RuleDraftService drafts;
    private final CurrentUser user;

    public RulesView(RulebookService rulebook, RuleDraftService drafts, SignedIn signedIn) {
        super("venue.rules.title");
        this.rulebook = rulebook;
        this.drafts = drafts;
        this.user = signedIn.user();
    }

    @Override
    protected void show() {
        PublishedRules rules = rulebook.current();
        add(
                new Paragraph(translate("venue.rules.text")),
                new VersionFacts(rules),
                createDraft(),
                createVersions(rules),
                new H2(translate("venue.rules.rows")),
                new RowTable(String.valueOf(rules.versionNo()), RuleDocument.of(rules.dmn())));
    }

    private Component createDraft() {
        Div section = new Div(new H2(translate("venue.draft.next")));
        RuleDraft draft = drafts.onItsWay().orElse(null);
        if (draft != null) {
            section.add(
                    new Paragraph(
                            translate("venue.draft.there." + draft.state(), LondonTime.dateTime(draft.changedAt()))),
                    new Paragraph(
                            Links.to(VenueRoutes.rules(VenueRoutes.draft(draft.id())), translate("venue.draft.open"))));
        } else if (user.has(Permissions.VENUE_RULES_EDIT)) {
            Button start = new Button(translate("venue.draft.start"));
            start.setDisableOnClick(true);
            start.addClickListener(click -> go(VenueRoutes.rules(VenueRoutes.draft(drafts.start()))));
            section.add(new Paragraph(translate("venue.draft.none")), new ActionBar(start));
        } else {
            section.add(new Paragraph(translate("venue.draft.none")));
        }
        return section;
    }

    private Component createVersions(PublishedRules current) {
        DataTable<PublishedRules> versions = new DataTable<PublishedRules>("venue.rules.older")
                .addLinkColumn(
                        "venue.rules.version",
                        rules -> translate("venue.rules.version-no", rules.versionNo()),
                        rules -> VenueRoutes.rules(String.valueOf(rules.versionNo())))
                .addColumn("venue.rules.effective", rules -> LondonTime.date(rules.effectiveFrom()))
                .addColumn("venue.rules.authors", rules -> rules.authors().isEmpty() ? "–" : rules.authors())
                .addColumn("venue.rules.published", VersionFacts::published)
                .addColumn("venue.rules.note", PublishedRules::note)
                .addColumn("venue.rules.state", rules -> translate(state(rules, current)));
        versions.setRows(rulebook.all());
        return new Div(new H2(translate("venue.rules.older")), versions);
    }

    private static String state(PublishedRules rules, PublishedRules current) {
        if (rules.id() == current.id()) {
            return "venue.rules.state.current";
        }
        return rules.versionNo() > current.versionNo() ? "venue.rules.state.future" : "venue.rules.state.past";
    }
}
