package uk.concord.core.ui.admin;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.concord.core.security.Permissions;
import uk.concord.core.settings.RouteContact;
import uk.concord.core.settings.RouteContacts;
import uk.concord.core.settings.Setting;
import uk.concord.core.settings.Settings;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;

/** The telephone numbers and addresses the product sends people to, and its thresholds. */
@Route(value = "settings", layout = MainLayout.class)
@RolesAllowed(Permissions.SETTINGS_MANAGE)
public class ContactsView extends PageView {
    public ContactsView(RouteContacts contacts, Settings settings) {
        super("core.contacts");
        DataTable<RouteContact> table = new DataTable<RouteContact>("core.contacts")
                .addLinkColumn(
                        "core.contacts.name", RouteContact::name, contact -> "settings/contacts/" + contact.code())
                .addColumn("core.contacts.value", RouteContact::value)
                .addColumn("core.contacts.checked", contact -> LondonTime.date(contact.lastChecked()))
                .addColumn("core.contacts.owner", RouteContact::owner)
                .setEmpty("core.contacts.empty");
        table.setRows(contacts.all());
        DataTable<Setting> thresholds = new DataTable<Setting>("core.setting.title")
                .addLinkColumn(
                        "core.setting.name",
                        setting -> translate("setting." + setting.code()),
                        setting -> "settings/values/" + setting.code())
                .addColumn("core.setting.value", setting -> String.valueOf(setting.value()))
                .addColumn("core.setting.source", Setting::source)
                .setEmpty("core.setting.empty");
        thresholds.setRows(settings.all());
        add(
                new Paragraph(translate("core.contacts.text")),
                table,
                new H2(translate("core.setting.title")),
                new Paragraph(translate("core.setting.text")),
                thresholds);
    }
}
