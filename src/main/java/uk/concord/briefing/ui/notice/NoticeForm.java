package uk.concord.briefing.ui.notice;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.concord.briefing.domain.flash.NoticeText;
import uk.concord.briefing.domain.release.ClusterMerge.Cluster;
import uk.concord.briefing.domain.school.Phase;
import uk.concord.core.security.Marking;

/** The fields of a notice. */
class NoticeForm extends Div {

    private final TextField title = new TextField(translate("briefing.notice.title"));
    private final TextArea body = new TextArea(translate("briefing.notice.body"));
    private final TextArea agreedBy = new TextArea(translate("briefing.notice.agreed"));
    private final RadioButtonGroup<Marking> marking = new RadioButtonGroup<>(translate("briefing.notice.marking"));
    private final CheckboxGroup<Phase> phases = new CheckboxGroup<>(translate("briefing.notice.phases"));
    private final CheckboxGroup<Cluster> clusters = new CheckboxGroup<>(translate("briefing.notice.clusters"));

    /** An empty form. */
    NoticeForm(List<Cluster> known) {
        addClassName("form-page");
        title.setId("notice-title");
        title.setMaxLength(NoticeText.TITLE_LENGTH);
        title.setHelperText(translate("briefing.notice.title.help"));
        title.setWidthFull();
        body.setId("notice-body");
        body.setMaxLength(NoticeText.BODY_LENGTH);
        body.setHelperText(translate("briefing.notice.body.help"));
        body.addClassName("section-text");
        body.setWidthFull();
        agreedBy.setId("notice-agreed");
        agreedBy.setMaxLength(NoticeText.AGREED_LENGTH);
        agreedBy.setHelperText(translate("briefing.notice.agreed.help"));
        agreedBy.setWidthFull();
        marking.setId("notice-marking");
        marking.setItems(Marking.values());
        marking.setItemLabelGenerator(Marking::label);
        phases.setId("notice-phases");
        phases.setItems(Phase.values());
        phases.setItemLabelGenerator(phase -> translate(phase.textKey()));
        phases.setHelperText(translate("briefing.notice.all"));
        clusters.setId("notice-clusters");
        clusters.setItems(known);
        clusters.setItemLabelGenerator(Cluster::name);
        clusters.setHelperText(translate("briefing.notice.all"));
        marking.setValue(Marking.OFFICIAL);
        add(title, body, agreedBy, marking, phases, clusters);
    }

    /** A form that shows what is kept. */
    NoticeForm(List<Cluster> known, NoticeText text) {
        this(known);
        title.setValue(text.title());
        body.setValue(text.body());
        agreedBy.setValue(text.agreedBy());
        marking.setValue(text.marking());
        phases.setValue(text.phases());
        clusters.setValue(known.stream()
                .filter(cluster -> text.clusters().contains(cluster.code()))
                .collect(Collectors.toSet()));
    }

    /** Where a refusal is told. */
    Component first() {
        return title;
    }

    NoticeText read() {
        Set<String> codes = clusters.getValue().stream().map(Cluster::code).collect(Collectors.toSet());
        return new NoticeText(
                title.getValue(), body.getValue(), agreedBy.getValue(), marking.getValue(), phases.getValue(), codes);
    }
}
