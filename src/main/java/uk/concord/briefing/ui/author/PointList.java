package uk.concord.briefing.ui.author;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.concord.briefing.domain.writing.ApprovalPoint;
import uk.concord.core.ui.ErrorSummary.Problem;

/** What the approver confirms one by one. */
class PointList extends Div {

    private final Map<String, Checkbox> boxes = new LinkedHashMap<>();

    PointList(List<ApprovalPoint> points) {
        addClassName("point-list");
        setVisible(!points.isEmpty());
        add(new H3(translate("briefing.one.points")), new Paragraph(translate("briefing.one.points.text")));
        points.forEach(point -> {
            Checkbox box = new Checkbox(point.text());
            box.setId("point-" + point.key());
            boxes.put(point.key(), box);
            add(box);
        });
    }

    Set<String> confirmed() {
        return boxes.entrySet().stream()
                .filter(box -> box.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    List<Problem> problems() {
        return boxes.values().stream()
                .filter(box -> !box.getValue())
                .map(box -> new Problem(translate("briefing.one.points.missing", box.getLabel()), box))
                .toList();
    }
}
