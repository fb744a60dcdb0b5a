package uk.concord.core.ui.admin;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.mail.Outbox;
import uk.concord.core.mail.Outbox.Line;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.KeyPager;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.QueryText;
import uk.concord.core.ui.StatusTag;
import uk.concord.core.ui.StatusTag.Tone;

/** The messages the product sends, exactly as they are sent. */
@Route(value = "settings/outbox", layout = MainLayout.class)
@RolesAllowed(Permissions.OUTBOX_READ)
public class OutboxView extends PageView implements BeforeEnterObserver {
    private static final int PAGE = 50;

    private final transient Outbox outbox;
    private final KeyPager pager = new KeyPager();
    private final DataTable<Line> table = new DataTable<Line>("core.outbox")
            .addColumn("core.outbox.recipient", Line::recipient)
            .addComponentColumn("core.outbox.message", OutboxView::message)
            .addColumn("core.outbox.created", line -> LondonTime.dateTime(line.createdAt()))
            .addComponentColumn("core.outbox.state", OutboxView::state)
            .setEmpty("core.outbox.empty");

    public OutboxView(Outbox outbox) {
        super("core.outbox");
        this.outbox = outbox;
        add(new Paragraph(translate("core.outbox.text")), table, pager);
    }

    private static Component message(Line line) {
        Paragraph body = new Paragraph(line.body());
        body.addClassName("preserve-lines");
        return new Details(line.subject(), body);
    }

    private static Component state(Line line) {
        String words = translate("core.outbox.state." + line.state().toLowerCase(Locale.ROOT));
        Tone tone = switch (line.state()) {
            case "SENT", "DELIVERED" -> Tone.GOOD;
            case "FAILED", "BOUNCED" -> Tone.BAD;
            default -> Tone.WAITING;
        };
        Span cell = new Span(new StatusTag(words, tone));
        if (!line.lastError().isEmpty()) {
            cell.add(new Span(" " + translate("core.outbox.attempts", line.attempts(), line.lastError())));
        }
        return cell;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        Long before = QueryText.number(query, "before");
        KeyPage<Line> page = outbox.page(before, PAGE);
        table.setRows(page.rows());
        pager.set(
                before == null ? null : "settings/outbox",
                page.next() == null ? null : QueryText.address("settings/outbox", "before", page.next()));
    }
}
