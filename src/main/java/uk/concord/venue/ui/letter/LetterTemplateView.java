package uk.concord.venue.ui.letter;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.venue.domain.letter.LetterTemplate;
import uk.concord.venue.domain.letter.LetterTemplateService;
import uk.concord.venue.ui.VenueRoutes;

/** Changes one text that letters begin from; the new words count from today. */
@Route(value = VenueRoutes.LETTER_TEMPLATES, layout = MainLayout.class)
@RolesAllowed(Permissions.SETTINGS_MANAGE)
public class LetterTemplateView extends PageView implements HasUrlParameter<String> {
    private final transient LetterTemplateService templates;
    private final TextField subject = new TextField(translate("venue.letter.subject"));
    private final TextArea body = new TextArea(translate("venue.letter.body"));
    private final TextField source = new TextField(translate("core.setting.source"));
    private @Nullable LetterTemplate template;

    public LetterTemplateView(LetterTemplateService templates) {
        super("venue.templates.title");
        this.templates = templates;
        addClassName("form-page");
        subject.setId("template-subject");
        subject.setMaxLength(200);
        body.setId("template-body");
        body.setMaxLength(10_000);
        body.addClassName("letter-body");
        body.setHelperText(translate("venue.template.values"));
        source.setId("template-source");
        source.setMaxLength(300);
        Button save = new Button(translate("core.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new Paragraph(translate("venue.template.text")),
                subject,
                body,
                source,
                new ActionBar(save, Links.to(VenueRoutes.LETTER_TEMPLATES, translate("core.cancel"))));
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NotFoundException("letter template");
        }
        LetterTemplate found = templates.byId(Long.parseLong(id));
        template = found;
        setPageTitle(translate("venue.letter.kind." + found.kind()));
        subject.setValue(found.subject());
        body.setValue(found.body());
        source.setValue(found.source());
    }

    private void save() {
        LetterTemplate before = template;
        if (before == null) {
            return;
        }
        errorSummary().clear();
        try {
            templates.save(new LetterTemplate(
                    before.id(),
                    before.kind(),
                    before.validFrom(),
                    subject.getValue(),
                    body.getValue(),
                    source.getValue(),
                    before.changedBy(),
                    before.version()));
            getUI().ifPresent(ui -> ui.navigate(VenueRoutes.LETTER_TEMPLATES));
        } catch (RuleBrokenException rule) {
            errorSummary()
                    .show(List.of(new Problem(
                            translate(rule.messageKey(), rule.arguments()),
                            rule.messageKey().endsWith("source") ? source : body)));
        } catch (EditConflictException conflict) {
            errorSummary().show(translate("core.conflict"));
        }
    }
}
