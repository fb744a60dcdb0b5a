package uk.concord.briefing.ui.clearance;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashSet;
import java.util.Set;
import uk.concord.briefing.domain.clearance.ClearanceKind;
import uk.concord.briefing.domain.clearance.ClearanceLine;
import uk.concord.briefing.domain.clearance.ClearanceService;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.core.ui.ActionBar;

/** The author says whether an agreement is needed, for which sections, or why it is not. */
class NeedForm extends Div {

    private final ClearancesView view;
    private final ClearanceLine line;
    private final CheckboxGroup<Section> sections = new CheckboxGroup<>();
    private final TextArea reason = new TextArea(translate("briefing.clearance.reason"));

    NeedForm(ClearancesView view, ClearanceLine line) {
        this.view = view;
        this.line = line;
        boolean police = line.kind() == ClearanceKind.POLICE;
        String id = line.kind().slug();
        Div form = new Div();
        if (police) {
            sections.setId("sections-" + id);
            sections.setLabel(translate("briefing.clearance.sections.which"));
            sections.setItems(Section.allWritten());
            sections.setItemLabelGenerator(section -> translate(section.titleKey()));
            sections.setValue(new HashSet<>(line.sections()));
            form.add(sections);
        }
        Button needed = new Button(
                translate(police ? "briefing.clearance.needed.police" : "briefing.clearance.needed"),
                click -> decide(true, police ? sections : this));
        needed.setId("needed-" + id);
        reason.setId("reason-" + id);
        reason.setMaxLength(ClearanceService.TEXT_LENGTH);
        reason.setHelperText(translate("briefing.clearance.reason.help"));
        reason.setValue(line.reason());
        reason.setWidthFull();
        Button none = new Button(
                translate(police ? "briefing.clearance.none.police" : "briefing.clearance.none"),
                click -> decide(false, reason));
        none.setId("none-" + id);
        form.add(new ActionBar(needed), reason, new ActionBar(none));
        Details details = new Details(
                translate("briefing.clearance.decide", translate(line.kind().textKey())), form);
        details.setOpened(line.standing() == ClearanceLine.Standing.NOT_ASKED);
        add(details);
    }

    private void decide(boolean needed, Component field) {
        view.act(
                field,
                () -> view.service()
                        .decide(
                                view.term(),
                                line.kind(),
                                needed,
                                needed ? sections.getValue() : Set.of(),
                                reason.getValue(),
                                line.version()));
    }
}
