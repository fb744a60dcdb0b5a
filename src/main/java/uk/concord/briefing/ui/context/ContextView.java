package uk.concord.briefing.ui.context;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.context.ClusterContext;
import uk.concord.briefing.domain.context.ContextJudgement;
import uk.concord.briefing.domain.context.ContextJudgement.Changed;
import uk.concord.briefing.domain.context.ContextService;
import uk.concord.briefing.domain.context.SafetyContext;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.Summary;

/** The judgement for one group of schools: weights, why, what must change first, and what came of last term's. */
@Route(value = BriefingRoutes.CONTEXT_ONE, layout = MainLayout.class)
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_REVIEW, Permissions.BRIEFING_APPROVE})
public class ContextView extends PageView implements BeforeEnterObserver {

    private final transient ContextService service;
    private final transient BriefingService briefings;
    private final boolean writes;
    private final Div content = new Div();
    private final Map<SafetyContext, RadioButtonGroup<Integer>> weights = new EnumMap<>(SafetyContext.class);
    private final TextArea rationale = area("rationale", ContextJudgement.RATIONALE_LENGTH);
    private final TextArea first = area("first", ContextJudgement.CHANGE_LENGTH);
    private final TextField owner = new TextField(translate("briefing.weighting.owner"));
    private final RadioButtonGroup<Changed> changed = new RadioButtonGroup<>();
    private final TextArea note = area("note", ContextJudgement.CHANGE_LENGTH);
    private String term = "";
    private String cluster = "";
    private int version;

    public ContextView(ContextService service, BriefingService briefings, SignedIn signedIn) {
        super("briefing.list");
        this.service = service;
        this.briefings = briefings;
        this.writes = signedIn.user().has(Permissions.BRIEFING_WRITE);
        setMarking(Marking.OFFICIAL);
        for (SafetyContext context : SafetyContext.values()) {
            RadioButtonGroup<Integer> weight = new RadioButtonGroup<>(translate(context.textKey()));
            weight.setId("weight-" + context.name());
            weight.setItems(0, 1, 2, 3);
            weight.setItemLabelGenerator(value -> translate("briefing.weighting.weight." + value));
            weights.put(context, weight);
        }
        owner.setId("weighting-owner");
        owner.setMaxLength(ContextJudgement.OWNER_LENGTH);
        owner.setWidthFull();
        first.setHelperText(translate("briefing.weighting.first.help"));
        rationale.setHelperText(translate("briefing.weighting.rationale.help"));
        changed.setId("weighting-changed");
        changed.setLabel(translate("briefing.weighting.changed"));
        changed.setItems(Changed.values());
        changed.setItemLabelGenerator(value -> translate(value.textKey()));
        add(content);
    }

    private static TextArea area(String name, int length) {
        TextArea area = new TextArea(translate("briefing.weighting." + name));
        area.setId("weighting-" + name);
        area.setMaxLength(length);
        area.setWidthFull();
        return area;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        term = event.getRouteParameters().get(BriefingRoutes.TERM).orElse("");
        cluster = event.getRouteParameters().get(BriefingRoutes.CLUSTER).orElse("");
        var briefing = briefings.briefing(term).orElseThrow(() -> new NotFoundException("briefing"));
        ClusterContext found = service.cluster(term, cluster);
        setPageTitle(translate("briefing.weighting.one", briefing.term().name(), found.name()));
        show(found, writes && briefing.state() == BriefingState.DRAFT);
    }

    private void show(ClusterContext found, boolean open) {
        content.removeAll();
        content.add(new Paragraph(translate("briefing.weighting.judgement")));
        ContextJudgement before = found.before();
        if (before != null) {
            content.add(new H2(translate("briefing.weighting.before")), createSummary(before));
        }
        ContextJudgement now = found.now();
        version = now == null ? 0 : now.version();
        if (open) {
            read(now);
            content.add(createForm(before != null));
        } else if (now != null) {
            content.add(new H2(translate("briefing.weighting.now")), createSummary(now));
        } else {
            content.add(new Paragraph(translate("briefing.weighting.not-yet")));
        }
        content.add(new ActionBar(Links.to(BriefingRoutes.contexts(term), translate("briefing.weighting.all"))));
    }

    private static Component createSummary(ContextJudgement judgement) {
        return new Summary()
                .addRow(translate("briefing.weighting.weights"), new WeightBars(judgement), null)
                .addRow(translate("briefing.weighting.first"), judgement.changeFirst())
                .addRow(translate("briefing.weighting.rationale"), judgement.rationale())
                .addRow(translate("briefing.weighting.owner"), judgement.owner());
    }

    private void read(@Nullable ContextJudgement now) {
        if (now == null) {
            return;
        }
        weights.forEach((context, field) -> field.setValue(now.weight(context)));
        rationale.setValue(now.rationale());
        first.setValue(now.changeFirst());
        owner.setValue(now.owner());
        changed.setValue(now.changed());
        note.setValue(now.changeNote());
    }

    private Component createForm(boolean asksForChange) {
        Div form = new Div(new H2(translate("briefing.weighting.now")));
        form.addClassName("form-page");
        if (asksForChange) {
            form.add(changed, note);
        }
        weights.values().forEach(form::add);
        Button save = new Button(translate("briefing.weighting.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(first, rationale, owner, new ActionBar(save));
        return form;
    }

    private void save() {
        Map<SafetyContext, Integer> chosen = new EnumMap<>(SafetyContext.class);
        for (Map.Entry<SafetyContext, RadioButtonGroup<Integer>> weight : weights.entrySet()) {
            Integer value = weight.getValue().getValue();
            if (value == null) {
                errorSummary()
                        .show(List.of(new Problem(
                                translate(
                                        "briefing.weighting.weight.missing",
                                        translate(weight.getKey().textKey())),
                                weight.getValue())));
                return;
            }
            chosen.put(weight.getKey(), value);
        }
        try {
            service.judge(
                    term,
                    cluster,
                    new ContextJudgement(
                            chosen,
                            rationale.getValue(),
                            first.getValue(),
                            owner.getValue(),
                            changed.getValue(),
                            note.getValue(),
                            null,
                            null,
                            version));
            getUI().ifPresent(ui -> ui.navigate(BriefingRoutes.contexts(term)));
        } catch (RuleBrokenException refused) {
            errorSummary()
                    .show(List.of(new Problem(
                            translate(refused.messageKey(), refused.arguments()), field(refused.messageKey()))));
        } catch (EditConflictException moved) {
            errorSummary().show(translate("briefing.library.moved"));
        }
    }

    private @Nullable Component field(String key) {
        return switch (key) {
            case "briefing.weighting.rationale.error" -> rationale;
            case "briefing.weighting.first.error" -> first;
            case "briefing.weighting.owner.error" -> owner;
            case "briefing.weighting.changed.error" -> changed;
            default -> null;
        };
    }
}
