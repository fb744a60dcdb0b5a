package uk.concord.venue.ui.rules;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Summary;
import uk.concord.core.ui.file.FileUpload;
import uk.concord.venue.domain.rulebook.draft.RuleDraft;
import uk.concord.venue.domain.rulebook.draft.RuleDraftService;
import uk.concord.venue.domain.rulebook.draft.RulePublishingService;
import uk.concord.venue.ui.VenueRoutes;

/** What a draft is about, who worked on it, and the next step of those who may take it. */
final class DraftPanel extends Div {
    private static final int LARGEST_FILE = 2_000_000;

    private final RuleDraft draft;
    private final RuleVersionView page;
    private final transient RuleDraftService drafts;
    private final transient RulePublishingService publishing;

    DraftPanel(
            RuleDraft draft,
            CurrentUser user,
            RuleVersionView page,
            RuleDraftService drafts,
            RulePublishingService publishing) {
        this.draft = draft;
        this.page = page;
        this.drafts = drafts;
        this.publishing = publishing;
        boolean edits = user.has(Permissions.VENUE_RULES_EDIT);
        if (draft.isOpen() && edits) {
            add(createDescription(), createSteps(), createImport());
        } else {
            add(createFacts());
        }
        if (draft.state() == RuleDraft.State.SUBMITTED && user.has(Permissions.VENUE_RULES_PUBLISH)) {
            add(
                    draft.authorIds().contains(user.id())
                            ? new Paragraph(translate("venue.error.rules.second-person"))
                            : createPublishing());
        }
        add(createHistory());
    }

    private Component createFacts() {
        var from = draft.effectiveFrom();
        return new Summary()
                .addRow(translate("venue.draft.name"), draft.name())
                .addRow(
                        translate("venue.rules.effective"),
                        from == null ? translate("venue.draft.at-once") : LondonTime.date(from))
                .addRow(translate("venue.rules.note"), draft.note())
                .addRow(translate("venue.rules.authors"), draft.authors())
                .addRow(
                        translate("venue.rules.file"),
                        VersionFacts.download(draft.dmn(), "venue-hire-draft.dmn"),
                        null);
    }

    private Component createDescription() {
        TextField name = new TextField(translate("venue.draft.name"));
        name.setValue(draft.name());
        name.setMaxLength(120);
        DatePicker from = new DatePicker(translate("venue.draft.from"));
        from.setLocale(Locale.UK);
        from.setValue(draft.effectiveFrom());
        from.setHelperText(translate("venue.draft.from.help"));
        TextArea note = new TextArea(translate("venue.draft.note"));
        note.setHelperText(translate("venue.draft.note.help"));
        note.setValue(draft.note());
        note.setMaxLength(500);
        Button save = new Button(
                translate("venue.draft.save"),
                click -> page.act(() -> drafts.describe(
                        draft.id(), name.getValue(), from.getValue(), note.getValue(), draft.version())));
        Div form = new Div(name, from, note, new ActionBar(save));
        form.addClassName("form-page");
        return form;
    }

    private Component createSteps() {
        Button submit = new Button(translate("venue.draft.submit"));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickListener(click -> page.act(() -> publishing.submit(draft.id(), draft.version())));
        Button discard = new Button(translate("venue.draft.discard"));
        discard.addClickListener(click -> {
            if (page.attempt(() -> publishing.discard(draft.id(), draft.version()))) {
                page.go(VenueRoutes.RULES);
            }
        });
        return new Div(
                new Paragraph(translate("venue.draft.submit.text")),
                new ActionBar(submit, VersionFacts.download(draft.dmn(), "venue-hire-draft.dmn"), discard));
    }

    private Component createImport() {
        FileUpload upload = FileUpload.ofData(
                LARGEST_FILE,
                "venue.draft.import.choose",
                (name, bytes) -> page.act(
                        () -> drafts.importDmn(draft.id(), new String(bytes, StandardCharsets.UTF_8), draft.version())),
                page::reject,
                ".dmn",
                ".xml");
        return new Details(
                translate("venue.draft.import"), new Paragraph(translate("venue.draft.import.text")), upload);
    }

    private Component createPublishing() {
        Button publish = new Button(translate("venue.draft.publish"));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setDisableOnClick(true);
        publish.addClickListener(click -> {
            if (page.attempt(() -> publishing.publish(draft.id(), draft.version()))) {
                page.go(VenueRoutes.RULES);
            } else {
                publish.setEnabled(true);
            }
        });
        TextArea reason = new TextArea(translate("venue.draft.give-back.reason"));
        reason.setMaxLength(1000);
        Button giveBack = new Button(
                translate("venue.draft.give-back"),
                click -> page.act(() -> publishing.giveBack(draft.id(), reason.getValue(), draft.version())));
        Div form = new Div(reason, new ActionBar(giveBack));
        form.addClassName("form-page");
        return new Div(
                new Paragraph(translate("venue.draft.publish.text")),
                new ActionBar(publish),
                new Details(translate("venue.draft.give-back"), form));
    }

    private Component createHistory() {
        UnorderedList list = new UnorderedList();
        draft.history()
                .forEach(change -> list.add(new ListItem(translate(
                        "venue.draft.history.line",
                        LondonTime.dateTime(change.at()),
                        change.name(),
                        translate("venue.draft.action." + change.action()),
                        change.rowId()))));
        return new Details(translate("venue.draft.history"), list);
    }
}
