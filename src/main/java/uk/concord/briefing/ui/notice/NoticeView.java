package uk.concord.briefing.ui.notice;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.flash.FlashNotice;
import uk.concord.briefing.domain.flash.NoticeService;
import uk.concord.briefing.domain.flash.NoticeState;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.briefing.ui.BriefingTags;
import uk.concord.briefing.ui.document.DocumentArticle;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.Summary;

/** One notice: its text while it is written, what is missing, the second person's decision, and who has read it. */
@Route(value = BriefingRoutes.NOTICE, layout = MainLayout.class)
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_APPROVE})
public class NoticeView extends PageView implements BeforeEnterObserver {

    private final transient NoticeService service;
    private final boolean writes;
    private final boolean approves;
    private final Paragraph told = new Paragraph();
    private final Div content = new Div();
    private long id;
    private int version;

    public NoticeView(NoticeService service, SignedIn signedIn) {
        super("briefing.notices");
        this.service = service;
        this.writes = signedIn.user().has(Permissions.BRIEFING_WRITE);
        this.approves = signedIn.user().has(Permissions.BRIEFING_APPROVE);
        told.addClassName("notice");
        told.getElement().setAttribute("role", "status");
        told.setVisible(false);
        add(told, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = Long.parseLong(
                    event.getRouteParameters().get(BriefingRoutes.NOTICE_ID).orElse(""));
        } catch (NumberFormatException none) {
            throw new NotFoundException("notice");
        }
        show();
    }

    private void show() {
        FlashNotice notice = service.one(id);
        version = notice.version();
        content.removeAll();
        setPageTitle(translate("briefing.notice.one", notice.text().title()));
        setMarking(notice.text().marking());
        content.add(createSummary(notice));
        if (!notice.returnNote().isEmpty()) {
            content.add(new Paragraph(translate("briefing.notice.returned", notice.returnNote())));
        }
        switch (notice.state()) {
            case DRAFT -> addDraft(notice);
            case REVIEW -> addReview(notice);
            case SENT -> addSent(notice);
            case WITHDRAWN -> content.add(new Paragraph(translate("briefing.notice.withdrawn.text")));
        }
        content.add(new ActionBar(Links.to(BriefingRoutes.NOTICES, translate("briefing.notice.back"))));
    }

    private Summary createSummary(FlashNotice notice) {
        Summary summary = new Summary()
                .addRow(translate("briefing.notice.state"), BriefingTags.of(notice.state()), null)
                .addRow(translate("briefing.one.author"), notice.authorName());
        var sent = notice.sentAt();
        var by = notice.acknowledgeBy();
        if (sent != null && by != null) {
            summary.addRow(translate("briefing.notice.sent"), LondonTime.dateTime(sent))
                    .addRow(translate("briefing.notice.by"), LondonTime.dateTime(by));
        } else {
            summary.addRow(
                    translate("briefing.notice.to"),
                    translate("briefing.notice.to.schools", service.schools(id).size()));
        }
        var withdrawn = notice.withdrawnAt();
        if (withdrawn != null) {
            summary.addRow(
                    translate("briefing.one.version.withdrawn"),
                    translate(
                            "briefing.one.version.withdrawn.why",
                            LondonTime.dateTime(withdrawn),
                            notice.withdrawnReason()));
        }
        return summary;
    }

    private void addMissing() {
        List<String> missing = service.missing(id);
        if (missing.isEmpty()) {
            content.add(new Paragraph(translate("briefing.one.approve.ready")));
            return;
        }
        UnorderedList list = new UnorderedList();
        missing.forEach(item -> list.add(new ListItem(item)));
        content.add(new H2(translate("briefing.one.missing")), list);
    }

    private void addDraft(FlashNotice notice) {
        addMissing();
        if (!writes) {
            return;
        }
        NoticeForm form = new NoticeForm(service.clusters(), notice.text());
        Button save =
                button("briefing.notice.save", () -> act(form.first(), "briefing.notice.saved", () -> keep(form)));
        Button submit = button(
                "briefing.notice.submit",
                () -> act(form.first(), "briefing.notice.submitted", () -> {
                    keep(form);
                    service.submit(id, version);
                }));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        content.add(form, new ActionBar(submit, save));
        addPreview();
    }

    /** What was kept stays kept when the next step is refused. */
    private void keep(NoticeForm form) {
        service.save(id, version, form.read());
        version++;
    }

    private void addReview(FlashNotice notice) {
        addMissing();
        content.add(new Paragraph(
                translate("briefing.notice.agreed.words", notice.text().agreedBy())));
        addPreview();
        if (!approves) {
            content.add(new Paragraph(translate("briefing.notice.waiting")));
            return;
        }
        if (service.hadAHand(id)) {
            content.add(new Paragraph(translate("briefing.approve.own")));
            return;
        }
        Checkbox read = new Checkbox(translate("briefing.notice.read"));
        read.setId("notice-read");
        Button send = button("briefing.notice.send", () -> {
            if (read.getValue()) {
                act(read, "briefing.notice.sent.done", () -> service.send(id, notice.version()));
            } else {
                errorSummary().show(List.of(new Problem(translate("briefing.notice.read.missing"), read)));
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        content.add(read, new ActionBar(send));
        addReason(
                "briefing.one.give-back",
                "briefing.one.give-back.note",
                "briefing.notice.given-back",
                note -> service.giveBack(id, notice.version(), note));
    }

    private void addSent(FlashNotice notice) {
        content.add(new ReceiptTable(service.receipts(id)));
        addPreview();
        if (approves) {
            addReason(
                    "briefing.notice.withdraw",
                    "briefing.one.withdraw.reason",
                    "briefing.notice.withdrawn.done",
                    reason -> service.withdraw(id, notice.version(), reason));
        }
    }

    private void addPreview() {
        Details preview = new Details(translate("briefing.notice.preview"), new DocumentArticle(service.preview(id)));
        preview.setOpened(service.one(id).state() == NoticeState.REVIEW);
        content.add(preview);
    }

    private interface Reasoned {
        void act(String reason);
    }

    private void addReason(String key, String labelKey, String doneKey, Reasoned action) {
        TextArea reason = new TextArea(translate(labelKey));
        reason.setId("notice-reason");
        reason.setMaxLength(1000);
        reason.setWidthFull();
        Button button = button(key, () -> act(reason, doneKey, () -> action.act(reason.getValue())));
        content.add(new Details(translate(key), new Div(reason, new ActionBar(button))));
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button(translate(key));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                action.run();
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }

    /** Does something that may be refused at a field; what was typed stays then. */
    private void act(@Nullable Component field, String doneKey, Runnable action) {
        told.setVisible(false);
        try {
            action.run();
        } catch (RuleBrokenException refused) {
            errorSummary().show(List.of(new Problem(translate(refused.messageKey(), refused.arguments()), field)));
            return;
        } catch (EditConflictException moved) {
            errorSummary().show(translate("briefing.moved.typed"));
            return;
        }
        errorSummary().clear();
        show();
        told.setText(translate(doneKey));
        told.setVisible(true);
        focusHeading();
    }
}
