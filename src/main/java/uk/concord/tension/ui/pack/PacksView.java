package uk.concord.tension.ui.pack;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.tension.domain.pack.Pack;
import uk.concord.tension.domain.pack.PackService;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.TensionPage;
import uk.concord.tension.ui.TensionRoutes;

/** The monitoring group's packs, the newest first. */
@Route(value = PackRoutes.LIST, layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_READ)
public class PacksView extends TensionPage {
    public PacksView(PackService packs, SignedIn signedIn) {
        super("tension.pack.list");
        setMarking(Marking.OFFICIAL_SENSITIVE);
        add(
                new Paragraph(translate("tension.pack.list.text")),
                new Paragraph(translate(packs.rhythm().key(), packs.rhythm().days())));
        if (signedIn.user().has(Permissions.SETTINGS_MANAGE)) {
            add(new Paragraph(Links.to("settings/values/tension.pack-days", translate("tension.pack.rhythm.change"))));
        }
        if (!packs.mayRead()) {
            add(new Paragraph(translate("tension.pack.elsewhere")));
            return;
        }
        if (signedIn.user().has(Permissions.TENSION_ASSESS)) {
            String key = UUID.randomUUID().toString();
            String boardKey = UUID.randomUUID().toString();
            String committeeKey = UUID.randomUUID().toString();
            add(new ActionBar(
                    FormFields.decide(
                            "tension.pack.prepare",
                            () -> attempt(null, () -> TensionRoutes.go(PackRoutes.pack(packs.prepare(key))))),
                    FormFields.other(
                            "tension.pack.board.prepare",
                            () -> attempt(
                                    null, () -> TensionRoutes.go(PackRoutes.pack(packs.prepareForBoard(boardKey))))),
                    FormFields.other(
                            "tension.pack.annual.prepare",
                            () -> attempt(
                                    null,
                                    () -> TensionRoutes.go(
                                            PackRoutes.pack(packs.prepareForCommittee(committeeKey)))))));
        }
        DataTable<Pack> table = new DataTable<Pack>("tension.pack.list.caption")
                .addLinkColumn("tension.pack.reference", Pack::reference, pack -> PackRoutes.pack(pack.reference()))
                .addColumn(
                        "tension.level.period",
                        pack -> translate(
                                "tension.level.period.words", LondonTime.date(pack.from()), LondonTime.date(pack.to())))
                .addColumn("tension.pack.kind", pack -> translate(pack.kind().key()))
                .addComponentColumn("tension.pack.state", pack -> PackTags.state(pack.state()))
                .addColumn("tension.pack.author", Pack::author)
                .addColumn("tension.pack.approver", pack -> pack.approver() == null ? "–" : pack.approver())
                .setEmpty("tension.pack.empty");
        table.setRows(packs.all());
        add(table);
    }
}
