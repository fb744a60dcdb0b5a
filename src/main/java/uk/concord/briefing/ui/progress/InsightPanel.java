package uk.concord.briefing.ui.progress;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import uk.concord.briefing.domain.insight.InsightService;
import uk.concord.briefing.domain.insight.PhaseShare;
import uk.concord.briefing.domain.insight.TopicNeed;
import uk.concord.core.ui.DataTable;

/** For the board: shares by phase, and what the self-checks say about training. */
class InsightPanel extends Div {

    InsightPanel(InsightService service, String term) {
        DataTable<PhaseShare> phases = new DataTable<PhaseShare>("briefing.insight.phases")
                .addColumn(
                        "briefing.board.phase", share -> translate(share.phase().textKey()))
                .addColumn("briefing.insight.schools", share -> String.valueOf(share.schools()))
                .addColumn(
                        "briefing.insight.in-time",
                        share -> translate("briefing.insight.share", share.inTime(), share.percentInTime()))
                .addColumn("briefing.insight.late", share -> String.valueOf(share.late()));
        phases.setRows(service.byPhase(term));
        DataTable<TopicNeed> needs = new DataTable<TopicNeed>("briefing.insight.needs")
                .addColumn("briefing.insight.topic", need -> translate("briefing.check.topic." + need.topic()))
                .addColumn("briefing.check.answer.yes", need -> String.valueOf(need.yes()))
                .addColumn("briefing.check.answer.partly", need -> String.valueOf(need.partly()))
                .addColumn("briefing.check.answer.no", need -> String.valueOf(need.no()))
                .addColumn("briefing.insight.need", need -> translate("briefing.insight.percent", need.percentInNeed()))
                .setEmpty("briefing.insight.needs.empty");
        needs.setRows(service.needs(term));
        add(
                new H2(translate("briefing.insight.phases")),
                new Paragraph(translate("briefing.insight.phases.text")),
                phases,
                new H2(translate("briefing.insight.needs")),
                new Paragraph(translate("briefing.insight.needs.text")),
                needs);
    }
}
