package uk.concord.briefing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.receipt.SchoolStatus;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.DataTable;

/** Schools and how far they are with a published briefing. */
public class SchoolTable extends DataTable<SchoolStatus> {

    /** @param withQuestions whether questions and mails are shown; only to those who answer for them */
    public SchoolTable(boolean withQuestions) {
        super("briefing.board.caption");
        addColumn("briefing.board.school", status -> status.school().name());
        addColumn(
                "briefing.board.phase",
                status -> translate(status.school().phase().textKey()));
        addComponentColumn("briefing.board.stage", status -> BriefingTags.of(status.stage()));
        addColumn("briefing.board.notified", status -> when(status.notifiedAt(), "briefing.board.not-told"));
        if (withQuestions) {
            addColumn("briefing.board.mail", status -> translate(status.mail().textKey()));
        }
        addColumn("briefing.board.opened", status -> when(status.openedAt(), "briefing.board.no"));
        addColumn("briefing.board.acknowledged", SchoolTable::acknowledged);
        if (withQuestions) {
            addColumn(
                    "briefing.board.question",
                    status -> status.question().isEmpty()
                            ? translate("briefing.board.question.none")
                            : status.question());
        }
    }

    private static String acknowledged(SchoolStatus status) {
        Instant at = status.acknowledgedAt();
        String by = status.acknowledgedBy();
        return at == null || by == null
                ? translate("briefing.board.no")
                : translate("briefing.board.acknowledged.by", LondonTime.date(at), by);
    }

    private static String when(@Nullable Instant at, String otherwise) {
        return at == null ? translate(otherwise) : LondonTime.date(at);
    }
}
