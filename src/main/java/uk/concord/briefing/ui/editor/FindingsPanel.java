package uk.concord.briefing.ui.editor;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import uk.concord.briefing.domain.narrative.CheckedFinding;
import uk.concord.briefing.domain.narrative.NarrativeService;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.StatusTag;
import uk.concord.core.ui.StatusTag.Tone;

/** What the scanner found in the text beside it, while it is written. */
class FindingsPanel extends Div {

    /** Keeps words in the text for a reason. */
    interface Keeping {
        void keep(CheckedFinding finding, TextArea reason);
    }

    private final Keeping keeping;
    private List<CheckedFinding> shown = List.of();
    private boolean changeable = true;

    FindingsPanel(Keeping keeping) {
        this.keeping = keeping;
        addClassName("findings");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", translate("briefing.scan"));
    }

    /** A panel to read only. */
    void close() {
        changeable = false;
    }

    /** A reason that is being typed stays while the findings stay. */
    void show(List<CheckedFinding> found) {
        if (found.equals(shown) && getChildren().findAny().isPresent()) {
            return;
        }
        shown = found;
        removeAll();
        Paragraph summary = new Paragraph(summary(found));
        summary.getElement().setAttribute("role", "status");
        add(new H2(translate("briefing.scan")), summary);
        for (int i = 0; i < found.size(); i++) {
            add(createFinding(found.get(i), i));
        }
    }

    private static String summary(List<CheckedFinding> found) {
        long blocking = found.stream().filter(CheckedFinding::blocks).count();
        if (found.isEmpty()) {
            return translate("briefing.scan.none");
        }
        return blocking > 0
                ? translate("briefing.scan.blocked", blocking)
                : translate("briefing.scan.warned", found.size());
    }

    private Component createFinding(CheckedFinding found, int number) {
        Span words = new Span(translate("briefing.scan.words", found.finding().shown()));
        words.addClassName("finding-words");
        Paragraph head = new Paragraph(tag(found), new Span(" "), words);
        Div item = new Div(
                head,
                new Paragraph(translate(found.finding().rule().textKey()) + ". "
                        + translate(found.finding().rule().textKey() + ".do")));
        item.addClassName("finding");
        var override = found.override();
        if (override != null) {
            item.add(new Paragraph(
                    translate("briefing.scan.kept", override.by(), LondonTime.date(override.at()), override.reason())));
        } else if (changeable) {
            item.add(createReason(found, number));
        }
        return item;
    }

    private static StatusTag tag(CheckedFinding found) {
        if (found.override() != null) {
            return new StatusTag(translate("briefing.scan.tag.kept"), Tone.NEUTRAL);
        }
        return found.blocks()
                ? new StatusTag(translate("briefing.scan.tag.block"), Tone.BAD)
                : new StatusTag(translate("briefing.scan.tag.warn"), Tone.WAITING);
    }

    private Component createReason(CheckedFinding found, int number) {
        TextArea reason =
                new TextArea(translate("briefing.scan.reason", found.finding().shown()));
        reason.setId("scan-reason-" + number);
        reason.setMaxLength(NarrativeService.REASON_LENGTH);
        reason.setWidthFull();
        Button keep = new Button(translate("briefing.scan.keep"), click -> keeping.keep(found, reason));
        return new Details(translate("briefing.scan.keep.open"), new Div(reason, new ActionBar(keep)));
    }
}
