package uk.concord.briefing.ui.context;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import uk.concord.briefing.domain.context.ContextJudgement;
import uk.concord.briefing.domain.context.SafetyContext;

/** The five weights of a judgement as bars, each with its word. */
class WeightBars extends Div {

    private static final int WIDTH = 30;

    WeightBars(ContextJudgement judgement) {
        addClassName("weight-bars");
        for (SafetyContext context : SafetyContext.values()) {
            int weight = judgement.weight(context);
            Html bar = new Html("<div aria-hidden=\"true\"><svg width=\"" + WIDTH * ContextJudgement.MOST
                    + "\" height=\"12\"><rect class=\"chart-bar\" width=\"" + WIDTH * weight
                    + "\" height=\"12\"></rect></svg></div>");
            add(new Div(
                    new Span(translate(
                            "briefing.weighting.bar",
                            translate(context.textKey()),
                            translate("briefing.weighting.weight." + weight))),
                    bar));
        }
    }
}
