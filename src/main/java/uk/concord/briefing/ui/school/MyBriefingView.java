package uk.concord.briefing.ui.school;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import uk.concord.briefing.domain.edition.FileKind;
import uk.concord.briefing.domain.edition.SchoolCopies;
import uk.concord.briefing.domain.receipt.MyBriefing;
import uk.concord.briefing.domain.receipt.SchoolBriefingService;
import uk.concord.briefing.domain.selfcheck.SelfCheckService;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.briefing.ui.PdfLink;
import uk.concord.briefing.ui.document.DocumentArticle;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ConfirmPanel;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;

/** A published briefing, to read on a phone and to acknowledge. */
@Route(value = BriefingRoutes.MY_ONE, layout = MainLayout.class)
@RolesAllowed(Permissions.BRIEFING_RECEIVE)
public class MyBriefingView extends PageView implements BeforeEnterObserver {

    private final transient SchoolBriefingService service;
    private final transient SchoolCopies copies;
    private final transient SelfCheckService checks;
    private final Div receipt = new Div();

    public MyBriefingView(SchoolBriefingService service, SchoolCopies copies, SelfCheckService checks) {
        super("briefing.mine");
        this.service = service;
        this.copies = copies;
        this.checks = checks;
        setMarking(Marking.OFFICIAL);
        receipt.addClassName("receipt");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String term = event.getRouteParameters().get(BriefingRoutes.TERM).orElse("");
        var withdrawn = service.withdrawn().stream()
                .filter(one -> one.term().slug().equals(term))
                .findFirst();
        if (withdrawn.isPresent()) {
            setPageTitle(translate(
                    "briefing.mine.withdrawn.title", withdrawn.get().term().name()));
            setMarking(null);
            add(
                    new Paragraph(translate(
                            "briefing.mine.withdrawn",
                            LondonTime.dateTime(withdrawn.get().at()))),
                    new ActionBar(Links.to(BriefingRoutes.MINE, translate("briefing.mine.back"))));
            return;
        }
        MyBriefing mine = service.one(term);
        setPageTitle(translate("briefing.mine.one", mine.term().name()));
        Paragraph which = new Paragraph(translate(
                "briefing.mine.for",
                String.join(", ", mine.schools()),
                mine.number(),
                LondonTime.date(mine.publishedAt())));
        which.addClassName("hint");
        add(
                which,
                new ActionBar(
                        copy("briefing.mine.pdf", term, FileKind.PDF),
                        copy("briefing.mine.word", term, FileKind.WORD),
                        Links.to(BriefingRoutes.MINE, translate("briefing.mine.back"))),
                new DocumentArticle(copies.read(term)),
                receipt);
        showReceipt(mine);
    }

    private PdfLink copy(String key, String term, FileKind kind) {
        String name = "briefing-" + term + "." + kind.ending();
        return new PdfLink(translate(key), name, kind.mediaType(), () -> copies.copy(term, kind));
    }

    private void showReceipt(MyBriefing mine) {
        receipt.removeAll();
        var acknowledged = mine.acknowledgedAt();
        if (acknowledged != null) {
            ConfirmPanel done =
                    new ConfirmPanel(translate("briefing.acknowledge.done"), LondonTime.dateTime(acknowledged));
            done.setId("acknowledged");
            done.getElement().setAttribute("tabindex", "-1");
            receipt.add(
                    done,
                    new Paragraph(translate("briefing.acknowledge.next")),
                    new ActionBar(
                            Links.action(BriefingRoutes.myCheck(mine.term().slug()), translate("briefing.check.start")),
                            Links.to("tensions/new", translate("briefing.tell-us"))),
                    createUseful(mine.term().slug()));
            return;
        }
        TextArea question = new TextArea(translate("briefing.acknowledge.question"));
        question.setId("question");
        question.setHelperText(translate("briefing.acknowledge.question.help"));
        question.setWidthFull();
        Button acknowledge = new Button(translate("briefing.acknowledge.submit"));
        acknowledge.addThemeVariants(ButtonVariant.PRIMARY);
        acknowledge.setDisableOnClick(true);
        acknowledge.addClickListener(click -> {
            try {
                acknowledge(mine, question);
            } finally {
                acknowledge.setEnabled(true);
            }
        });
        receipt.add(
                new H2(translate("briefing.acknowledge")),
                new Paragraph(translate("briefing.mine.by", LondonTime.date(mine.acknowledgeBy()))),
                new Paragraph(translate(
                        mine.role().leads() ? "briefing.acknowledge.as" : "briefing.acknowledge.as-other",
                        translate(mine.role().textKey()))),
                new Paragraph(translate("briefing.acknowledge.statement")),
                question,
                new ActionBar(acknowledge));
    }

    private Component createUseful(String term) {
        Paragraph thanks = new Paragraph();
        thanks.getElement().setAttribute("role", "status");
        Button yes = new Button(translate("briefing.useful.yes"));
        Button no = new Button(translate("briefing.useful.no"));
        yes.addClickListener(click -> {
            checks.useful(term, true);
            thanks.setText(translate("briefing.useful.thanks"));
        });
        no.addClickListener(click -> {
            checks.useful(term, false);
            thanks.setText(translate("briefing.useful.thanks"));
        });
        return new Div(new H2(translate("briefing.useful")), new ActionBar(yes, no), thanks);
    }

    private void acknowledge(MyBriefing mine, TextArea question) {
        try {
            service.acknowledge(mine.term().slug(), mine.versionId(), question.getValue());
            errorSummary().clear();
            showReceipt(service.one(mine.term().slug()));
            receipt.getElement()
                    .executeJs("setTimeout(() => { const p = this.querySelector('#acknowledged'); if (p) {"
                            + " p.focus(); p.scrollIntoView({block: 'center'}); } }, 0)");
        } catch (RuleBrokenException refused) {
            String message = translate(refused.messageKey(), refused.arguments());
            boolean atField = question.getValue().length() > SchoolBriefingService.QUESTION_LENGTH;
            errorSummary().show(List.of(new Problem(message, atField ? question : null)));
        }
    }
}
