package uk.concord.briefing.ui.notice;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.flash.NoticeReceipt;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.DataTable;

/** Who was told, opened and acknowledged a notice. */
class ReceiptTable extends Div {

    ReceiptTable(List<NoticeReceipt> receipts) {
        long acknowledged =
                receipts.stream().filter(one -> one.acknowledgedAt() != null).count();
        DataTable<NoticeReceipt> table = new DataTable<NoticeReceipt>("briefing.notice.receipts")
                .addColumn("briefing.board.school", NoticeReceipt::school)
                .addColumn("briefing.board.notified", one -> when(one.notifiedAt()))
                .addColumn("briefing.board.opened", one -> when(one.openedAt()))
                .addColumn("briefing.board.acknowledged", ReceiptTable::acknowledged);
        table.setRows(receipts);
        add(
                new H2(translate("briefing.notice.receipts")),
                new Paragraph(translate("briefing.board.summary", acknowledged, receipts.size())),
                table);
    }

    private static String when(@Nullable Instant at) {
        return at == null ? translate("briefing.board.no") : LondonTime.dateTime(at);
    }

    private static String acknowledged(NoticeReceipt one) {
        Instant at = one.acknowledgedAt();
        String by = one.acknowledgedBy();
        return at == null || by == null
                ? translate("briefing.board.no")
                : translate("briefing.board.acknowledged.by", LondonTime.dateTime(at), by);
    }
}
