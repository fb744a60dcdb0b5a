package uk.concord.briefing.ui.editor;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.concord.briefing.domain.composition.Edition;
import uk.concord.briefing.domain.composition.EditionText;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.briefing.domain.writing.PreviewService;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.briefing.ui.document.DocumentArticle;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.QueryText;

/** The briefing as readers of an edition will see it, from the same renderer. The address names the edition. */
@Route(value = BriefingRoutes.PREVIEW, layout = MainLayout.class)
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_REVIEW, Permissions.BRIEFING_APPROVE})
public class PreviewView extends PageView implements BeforeEnterObserver {

    private final transient BriefingService service;
    private final transient PreviewService previews;
    private final Div content = new Div();

    public PreviewView(BriefingService service, PreviewService previews) {
        super("briefing.list");
        this.service = service;
        this.previews = previews;
        setMarking(Marking.OFFICIAL);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String term = event.getRouteParameters().get(BriefingRoutes.TERM).orElse("");
        Edition edition = Edition.bySlug(QueryText.of(event.getLocation().getQueryParameters(), "edition"))
                .orElse(Edition.WHOLE);
        var briefing = service.briefing(term).orElseThrow(() -> new NotFoundException("briefing"));
        setPageTitle(translate("briefing.preview", briefing.term().name()));
        boolean frozen = briefing.state() == BriefingState.APPROVED || briefing.state() == BriefingState.PUBLISHED;
        boolean withdrawn = briefing.state() == BriefingState.WITHDRAWN;
        Paragraph which = new Paragraph(translate(
                withdrawn
                        ? "briefing.preview.withdrawn"
                        : frozen ? "briefing.preview.frozen" : "briefing.preview.draft"));
        which.addClassName("hint");
        content.removeAll();
        content.add(
                which,
                createChoice(term, edition),
                new Paragraph(words(previews.measure(term, edition))),
                new ActionBar(Links.to(BriefingRoutes.one(term), translate("briefing.preview.back"))),
                new DocumentArticle(previews.preview(term, edition)),
                new ActionBar(Links.to(BriefingRoutes.one(term), translate("briefing.preview.back"))));
    }

    private Select<Edition> createChoice(String term, Edition shown) {
        Select<Edition> choice = new Select<>();
        choice.setId("preview-edition");
        choice.setLabel(translate("briefing.preview.edition"));
        choice.setItems(Edition.values());
        choice.setItemLabelGenerator(edition -> translate(edition.textKey()));
        choice.setValue(shown);
        choice.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                BriefingRoutes.preview(term),
                QueryParameters.of("edition", change.getValue().slug()))));
        return choice;
    }

    private static String words(PreviewService.Measure measure) {
        return translate(
                measure.words() > EditionText.WORD_LIMIT ? "briefing.preview.words.over" : "briefing.preview.words",
                measure.words(),
                EditionText.WORD_LIMIT,
                measure.readingAge());
    }
}
