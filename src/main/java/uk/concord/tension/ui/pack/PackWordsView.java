package uk.concord.tension.ui.pack;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.tension.domain.assessment.Confidence;
import uk.concord.tension.domain.assessment.Likelihood;
import uk.concord.tension.domain.pack.Pack;
import uk.concord.tension.domain.pack.PackService;
import uk.concord.tension.domain.pack.PackWords;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.TensionPage;
import uk.concord.tension.ui.TensionRoutes;

/** The words of a pack; the figures assemble themselves. */
@Route(value = PackRoutes.LIST + "/:reference/words", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_ASSESS)
public class PackWordsView extends TensionPage implements BeforeEnterObserver {
    private final FormFields fields = new FormFields("tension.pack");
    private final TextArea judgement = fields.area("judgement", PackWords.JUDGEMENT_MAX, 6);
    private final Select<Likelihood> likelihood = fields.select("likelihood", List.of(Likelihood.values()));
    private final RadioButtonGroup<Confidence> confidence = fields.radios("confidence", Confidence.class);
    private final TextArea rumours = fields.area("rumours", PackWords.RUMOURS_MAX, 4);
    private final TextArea caveats = fields.area("caveats", PackWords.CAVEATS_MAX, 3);
    private final TextArea distribution = fields.area("distribution", PackWords.DISTRIBUTION_MAX, 3);
    private final transient PackService packs;

    public PackWordsView(PackService packs) {
        super("tension.pack.edit");
        this.packs = packs;
        setMarking(Marking.OFFICIAL_SENSITIVE);
        addClassName("form-page");
        judgement.setHelperText(fields.help("judgement"));
        rumours.setHelperText(fields.help("rumours"));
        distribution.setHelperText(fields.help("distribution"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String reference = event.getRouteParameters().get("reference").orElseThrow(() -> new NotFoundException("pack"));
        Pack pack = packs.read(reference);
        setPageTitle(translate("tension.pack.edit.of", reference));
        if (pack.state() != Pack.State.DRAFT) {
            add(
                    new Paragraph(translate("tension.pack.approvedAlready")),
                    Links.to(PackRoutes.pack(reference), translate("tension.pack.toPack")));
            return;
        }
        PackWords words = pack.words();
        judgement.setValue(words.judgement());
        likelihood.setValue(words.likelihood());
        confidence.setValue(words.confidence());
        rumours.setValue(words.rumours());
        caveats.setValue(words.caveats());
        distribution.setValue(words.distribution());
        Runnable save = () -> {
            if (attempt(null, () -> packs.save(reference, pack.version(), read()))) {
                TensionRoutes.go(PackRoutes.pack(reference));
            }
        };
        add(judgement, likelihood, confidence, rumours, caveats, distribution);
        add(new ActionBar(
                FormFields.decide("core.save", save), Links.to(PackRoutes.pack(reference), translate("core.cancel"))));
    }

    private PackWords read() {
        return new PackWords(
                judgement.getValue(),
                likelihood.getValue(),
                confidence.getValue(),
                rumours.getValue(),
                caveats.getValue(),
                distribution.getValue());
    }
}
