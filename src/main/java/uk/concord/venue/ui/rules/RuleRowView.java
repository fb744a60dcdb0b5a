package uk.concord.venue.ui.rules;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.Summary;
import uk.concord.venue.domain.rulebook.RulebookService;
import uk.concord.venue.domain.rulebook.document.EditableRow;
import uk.concord.venue.domain.rulebook.document.RuleDocument;
import uk.concord.venue.domain.rulebook.draft.RuleDraft;
import uk.concord.venue.domain.rulebook.draft.RuleDraftService;
import uk.concord.venue.ui.VenueRoutes;

/** One row of a version of the rules; in an open draft it can be changed, copied, moved and switched off. */
@Route(value = VenueRoutes.RULE_VERSION + "/rows/:row", layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_RULES)
public class RuleRowView extends RulePage {
    /** Stands in the address for a row that is being added. */
    static final String NEW = "new";

    private static final String TABLE = "Rules";

    private final transient RulebookService rulebook;
    private final transient RuleDraftService drafts;
    private final CurrentUser user;

    public RuleRowView(RulebookService rulebook, RuleDraftService drafts, SignedIn signedIn) {
        super("venue.rules.title");
        this.rulebook = rulebook;
        this.drafts = drafts;
        this.user = signedIn.user();
    }

    @Override
    protected void show() {
        String version = parameter(VenueRoutes.VERSION);
        String rowId = parameter(VenueRoutes.ROW);
        RuleDraft draft = version.startsWith(RuleVersionView.DRAFT)
                ? drafts.draft(RuleVersionView.number(version.substring(RuleVersionView.DRAFT.length())))
                : null;
        RuleDocument document = RuleDocument.of(
                draft == null
                        ? rulebook.version((int) RuleVersionView.number(version))
                                .dmn()
                        : draft.dmn());
        add(backLink(VenueRoutes.rules(version), "venue.row.back"));
        if (draft == null || !draft.isOpen() || !user.has(Permissions.VENUE_RULES_EDIT)) {
            EditableRow row = document.row(rowId);
            setPageTitle(translate("venue.row.title", row.id()));
            add(createSummary(document, row));
        } else if (NEW.equals(rowId)) {
            setPageTitle(translate("venue.row.add"));
            showForm(draft, document, blank(), true);
        } else {
            EditableRow row = document.row(rowId);
            setPageTitle(translate("venue.row.title", row.id()));
            showForm(draft, document, row, false);
            add(createActions(draft, document, row));
        }
    }

    private static EditableRow blank() {
        return new EditableRow(
                "", TABLE, "", Map.of(), "COND", "L1", List.of(), Map.of(), "", "", "", null, null, true);
    }

    private void showForm(RuleDraft draft, RuleDocument document, EditableRow row, boolean isNew) {
        RowForm form = new RowForm(document, row, isNew);
        Button save = new Button(translate("venue.row.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> form.validateAndRead(errorSummary()).ifPresent(changed -> {
            boolean done = attempt(() -> {
                if (isNew) {
                    drafts.addRow(draft.id(), changed, draft.version());
                } else {
                    drafts.saveRow(draft.id(), changed, draft.version());
                }
            });
            if (done) {
                go(VenueRoutes.rules(VenueRoutes.draft(draft.id())));
            }
        }));
        add(
                form,
                new ActionBar(
                        save, Links.to(VenueRoutes.rules(VenueRoutes.draft(draft.id())), translate("core.cancel"))));
    }

    private Component createActions(RuleDraft draft, RuleDocument document, EditableRow row) {
        List<EditableRow> rows = document.rows(row.table());
        int position = rows.stream().map(EditableRow::id).toList().indexOf(row.id()) + 1;
        ActionBar actions = new ActionBar(
                action(
                        row.enabled() ? "venue.row.switch-off" : "venue.row.switch-on",
                        () -> drafts.switchRow(draft.id(), row.id(), !row.enabled(), draft.version())),
                action("venue.row.copy", () -> drafts.copyRow(draft.id(), row.id(), draft.version())),
                action("venue.row.up", () -> drafts.moveRow(draft.id(), row.id(), -1, draft.version())),
                action("venue.row.down", () -> drafts.moveRow(draft.id(), row.id(), 1, draft.version())),
                action("venue.row.remove", () -> drafts.removeRow(draft.id(), row.id(), draft.version())));
        add(new H2(translate("venue.row.whole")));
        add(new Paragraph(translate(row.enabled() ? "venue.row.place" : "venue.row.place-off", position, rows.size())));
        return actions;
    }

    private Button action(String key, Runnable action) {
        return new Button(translate(key), click -> {
            if (attempt(action)) {
                go(VenueRoutes.rules(parameter(VenueRoutes.VERSION)));
            }
        });
    }

    private static Component createSummary(RuleDocument document, EditableRow row) {
        return new Summary()
                .addRow(translate("venue.row.number"), row.number())
                .addRow(translate("venue.rules.when"), RuleWords.when(document, row), null)
                .addRow(translate("venue.rules.leads"), RuleWords.outcome(row.outcome()))
                .addRow(translate("venue.rules.level"), RuleWords.level(row.level()))
                .addRow(translate("venue.rules.conditions"), RuleWords.conditions(row.conditions()))
                .addRow(translate("venue.row.reason"), row.reason())
                .addRow(translate("venue.row.reference"), row.reference())
                .addRow(translate("venue.row.owner"), row.owner().isEmpty() ? "–" : row.owner())
                .addRow(translate("venue.row.from"), day(row.from()))
                .addRow(translate("venue.row.until"), day(row.until()))
                .addRow(translate("venue.rules.state"), translate(row.enabled() ? "venue.row.on" : "venue.row.off"));
    }

    private static String day(java.time.@Nullable LocalDate date) {
        return date == null ? "–" : LondonTime.date(date);
    }
}
