package uk.concord.venue.ui.repeat;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.StatusTag;
import uk.concord.core.ui.StatusTag.Tone;
import uk.concord.venue.domain.check.AnswerWords;
import uk.concord.venue.domain.question.Wording;
import uk.concord.venue.domain.repeat.AnswerPair;

/** Answers of last time, alone or beside those of now. */
final class AnswerPairs extends DataTable<AnswerPair> {
    private AnswerPairs(String captionKey, Wording wording) {
        super(captionKey);
        addColumn("venue.repeat.question", pair -> wording.labelled(pair.question()));
    }

    static AnswerPairs lastTime(String captionKey, AnswerWords words, Wording wording, List<AnswerPair> pairs) {
        AnswerPairs table = new AnswerPairs(captionKey, wording);
        table.addColumn("venue.repeat.before", pair -> words.value(wording, pair.question(), pair.before()));
        table.setRows(pairs);
        return table;
    }

    static AnswerPairs sideBySide(AnswerWords words, Wording wording, List<AnswerPair> pairs) {
        AnswerPairs table = new AnswerPairs("venue.repeat.compare", wording);
        table.addColumn("venue.repeat.before", pair -> shown(words.value(wording, pair.question(), pair.before())));
        table.addColumn("venue.repeat.now", pair -> shown(words.value(wording, pair.question(), pair.now())));
        table.addComponentColumn(
                "venue.repeat.same",
                pair -> pair.differs()
                        ? new StatusTag(translate("venue.repeat.differs"), Tone.INFO)
                        : new Span(translate("venue.repeat.unchanged")));
        table.setEmpty("venue.repeat.nothing");
        table.setRows(pairs);
        return table;
    }

    private static String shown(String value) {
        return value.isEmpty() ? translate("venue.repeat.blank") : value;
    }
}
