package uk.concord.briefing.ui.author;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.briefing.domain.writing.SectionDraft;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.briefing.ui.BriefingTags;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.DataTable;

/** The list of sections with their honest states. */
class SectionList extends Div {

    SectionList(Briefing briefing, List<SectionDraft> drafts, boolean writes) {
        String term = briefing.term().slug();
        DataTable<SectionDraft> table = new DataTable<>("briefing.one.sections.caption");
        if (writes && briefing.state() == BriefingState.DRAFT) {
            table.addLinkColumn(
                    "briefing.one.section",
                    draft -> translate(draft.section().titleKey()),
                    draft -> BriefingRoutes.section(term, draft.section()));
        } else {
            table.addColumn(
                    "briefing.one.section", draft -> translate(draft.section().titleKey()));
        }
        table.addComponentColumn("briefing.one.progress", draft -> BriefingTags.of(draft.progress()))
                .addColumn(
                        "briefing.one.words",
                        draft -> translate(
                                "briefing.one.words.count",
                                draft.words(),
                                draft.section().wordLimit()))
                .addColumn("briefing.one.edited", SectionList::edited);
        table.setRows(drafts);
        add(new H2(translate("briefing.one.sections")), table);
    }

    private static String edited(SectionDraft draft) {
        var at = draft.editedAt();
        if (at == null) {
            return translate("briefing.one.edited.never");
        }
        return translate("briefing.one.edited.by", LondonTime.dateTime(at), draft.editorName());
    }
}
