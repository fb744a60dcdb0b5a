package uk.concord.people.ui.token;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.Summary;
import uk.concord.people.domain.token.ApiToken;
import uk.concord.people.domain.token.TokenService;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardQuery;

/** One token of a partner's system, which can be revoked here. */
@Route(value = "tokens", layout = MainLayout.class)
@RolesAllowed(Permissions.TOKENS_MANAGE)
public class TokenView extends PageView implements HasUrlParameter<String> {
    private final transient TokenService tokens;
    private final transient WardQuery wards;
    private final Div content = new Div();

    public TokenView(TokenService tokens, WardQuery wards) {
        super("people.token.title");
        this.tokens = tokens;
        this.wards = wards;
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String name) {
        show(name);
    }

    private void show(String name) {
        ApiToken token = tokens.get(name);
        setPageTitle(token.name());
        Summary summary = new Summary();
        summary.addRow(translate("people.token.organisation"), token.organisation(), null);
        summary.addRow(translate("people.token.purpose"), token.purpose(), null);
        summary.addRow(translate("people.token.rights"), TokenWords.rights(token), null);
        summary.addRow(translate("people.token.places"), places(token), null);
        summary.addRow(translate("people.token.prefix"), TokenService.shown(token), null);
        summary.addRow(
                translate("people.token.created"),
                translate("people.token.created.at", token.createdBy(), LondonTime.dateTime(token.createdAt())),
                null);
        summary.addRow(translate("people.token.expires"), TokenWords.lastDay(token), null);
        summary.addRow(translate("people.token.used"), TokenWords.used(token), null);
        content.removeAll();
        content.add(new Div(TokenWords.state(tokens.state(token))), summary);
        ActionBar actions = new ActionBar();
        if (token.revokedAt() == null) {
            actions.add(new Button(translate("people.token.revoke"), click -> confirmRevoke(token)));
        }
        actions.add(Links.to(TokensView.ADDRESS, translate("people.token.title")));
        content.add(actions);
    }

    private String places(ApiToken token) {
        return token.locality().everywhere()
                ? translate("people.locality.everywhere")
                : wards.all().stream()
                        .filter(ward -> token.locality().wards().contains(ward.id()))
                        .map(Ward::name)
                        .collect(Collectors.joining(", "));
    }

    private void confirmRevoke(ApiToken token) {
        ConfirmDialog dialog = new ConfirmDialog(
                translate("people.token.revoke"),
                translate("people.token.revoke.text"),
                translate("people.token.revoke.confirm"),
                confirmed -> revoke(token));
        dialog.setCancelable(true);
        dialog.setCancelText(translate("core.cancel"));
        dialog.open();
    }

    private void revoke(ApiToken token) {
        if (attempt(() -> tokens.revoke(token.name(), token.version()))) {
            show(token.name());
            focusHeading();
        }
    }
}
