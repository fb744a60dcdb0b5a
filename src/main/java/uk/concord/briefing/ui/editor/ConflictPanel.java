package uk.concord.briefing.ui.editor;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import uk.concord.briefing.domain.writing.SectionDraft;
import uk.concord.core.ui.ActionBar;

/** Shows what somebody else saved meanwhile; the person who writes chooses, and nothing is lost. */
class ConflictPanel extends Div {

    ConflictPanel() {
        addClassName("conflict");
        setVisible(false);
        getElement().setAttribute("role", "alert");
    }

    void show(SectionDraft theirs, Runnable keepMine, Runnable takeTheirs) {
        removeAll();
        Paragraph other = new Paragraph(theirs.text());
        other.addClassName("preserve-lines");
        String editor = theirs.editorName();
        add(
                new H2(translate("briefing.edit.conflict")),
                new Paragraph(translate("briefing.edit.conflict.text", editor == null ? "" : editor)),
                other,
                new ActionBar(
                        new Button(translate("briefing.edit.conflict.mine"), click -> keepMine.run()),
                        new Button(translate("briefing.edit.conflict.theirs"), click -> takeTheirs.run())));
        setVisible(true);
    }

    void close() {
        setVisible(false);
    }
}
