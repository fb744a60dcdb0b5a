package uk.concord.core.ui.admin;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Permissions;
import uk.concord.core.settings.Setting;
import uk.concord.core.settings.Settings;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;

/** Changes one threshold and says who decided it. */
@Route(value = "settings/values", layout = MainLayout.class)
@RolesAllowed(Permissions.SETTINGS_MANAGE)
public class SettingView extends PageView implements HasUrlParameter<String> {
    private final transient Settings settings;
    private final IntegerField value = new IntegerField(translate("core.setting.value"));
    private final TextField source = new TextField(translate("core.setting.source"));
    private @Nullable Setting setting;

    public SettingView(Settings settings) {
        super("core.contacts");
        this.settings = settings;
        addClassName("form-page");
        value.setId("setting-value");
        source.setId("setting-source");
        source.setMaxLength(300);
        Button save = new Button(translate("core.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(value, source, new ActionBar(save, Links.to("settings", translate("core.cancel"))));
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        Setting found = settings.byCode(code);
        setting = found;
        setPageTitle(translate("setting." + found.code()));
        value.setValue(found.value());
        source.setValue(found.source());
    }

    private void save() {
        Setting before = setting;
        Integer number = value.getValue();
        if (before == null) {
            return;
        }
        errorSummary().clear();
        try {
            settings.save(
                    new Setting(before.code(), number == null ? -1 : number, source.getValue(), before.version()));
            getUI().ifPresent(ui -> ui.navigate(ContactsView.class));
        } catch (RuleBrokenException rule) {
            errorSummary()
                    .show(List.of(new Problem(
                            translate(rule.messageKey()),
                            Map.of("core.setting.error.value", value, "core.setting.error.source", source)
                                    .get(rule.messageKey()))));
        } catch (EditConflictException conflict) {
            errorSummary().show(translate("core.conflict"));
        }
    }
}
