package uk.concord.tension.ui.developer;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import uk.concord.core.api.ProblemWriter.Kind;
import uk.concord.core.settings.Settings;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.PublicLayout;

/** How a partner's developers use the API; open, because they have no account. */
@Route(value = "help/api", layout = PublicLayout.class)
@AnonymousAllowed
public class ApiHelpView extends PageView {
    private static final List<Address> ADDRESSES = List.of(
            new Address("codes", "GET", "/api/v1/codes", "any"),
            new Address("file", "POST", "/api/v1/reports", "file"),
            new Address("list", "GET", "/api/v1/reports", "read"),
            new Address("one", "GET", "/api/v1/reports/{reference}", "read"),
            new Address("answer", "POST", "/api/v1/reports/{reference}/answer", "file"),
            new Address("levels", "GET", "/api/v1/levels", "places"));

    private record Address(String name, String method, String path, String permission) {}

    public ApiHelpView(Settings settings, @Value("${concord.base-url}") String baseUrl) {
        super("tension.api.title");
        addClassName("text-page");
        Anchor description = new Anchor("/api/v1/openapi.json", translate("tension.api.description.link"));
        description.setRouterIgnore(true);
        add(
                text("intro"),
                heading("token"),
                text("token.1"),
                text("token.2"),
                heading("addresses"),
                createAddresses(),
                new Paragraph(new Span(translate("tension.api.description.text") + " "), description),
                heading("codes"),
                text("codes.text"),
                sample("curl -H \"Authorization: Bearer $TOKEN\" \\\n  " + baseUrl + "/api/v1/codes"),
                heading("file"),
                text("file.text"),
                sample("curl -X POST -H \"Authorization: Bearer $TOKEN\" \\\n"
                        + "  -H \"Content-Type: application/json\" \\\n  -d '" + translate("tension.api.file.body")
                        + "' \\\n  " + baseUrl + "/api/v1/reports"),
                text("file.answer"),
                sample(translate("tension.api.file.receipt")),
                text("file.again"),
                text("file.triage"),
                heading("read"),
                text("read.text"),
                sample("curl -H \"Authorization: Bearer $TOKEN\" \\\n  \"" + baseUrl
                        + "/api/v1/reports?status=ACCEPTED&since=2026-11-01&limit=100\""),
                text("read.paging"),
                text("read.one"),
                sample("curl -H \"Authorization: Bearer $TOKEN\" \\\n  " + baseUrl + "/api/v1/reports/CT-2026-000123"),
                heading("answer"),
                text("answer.text"),
                sample("curl -X POST -H \"Authorization: Bearer $TOKEN\" \\\n"
                        + "  -H \"Content-Type: application/json\" \\\n  -d '" + translate("tension.api.answer.body")
                        + "' \\\n  " + baseUrl + "/api/v1/reports/CT-2026-000123/answer"),
                heading("without"),
                text("without"),
                heading("limits"),
                new Paragraph(translate("tension.api.limits.text", settings.number("api.requests-per-minute"))),
                heading("problems"),
                text("problems.text"),
                sample(translate("tension.api.problems.sample")));
        for (Kind kind : Kind.values()) {
            H3 title = new H3(kind.status() + " " + translate("core.api.problem." + kind.name()));
            title.setId("problem-" + kind.code());
            add(title, new Paragraph(translate("core.api.problem." + kind.name() + ".detail")));
        }
    }

    private static Component createAddresses() {
        DataTable<Address> table = new DataTable<Address>("tension.api.addresses")
                .addColumn("tension.api.address", address -> address.method() + " " + address.path())
                .addColumn("tension.api.what", address -> translate("tension.api.what." + address.name()))
                .addColumn(
                        "tension.api.permission",
                        address -> translate("tension.api.permission." + address.permission()));
        table.setRows(ADDRESSES);
        return table;
    }

    private static H2 heading(String key) {
        return new H2(translate("tension.api." + key + ".title"));
    }

    private static Paragraph text(String key) {
        return new Paragraph(translate("tension.api." + key));
    }

    private static Pre sample(String text) {
        Pre sample = new Pre(text);
        sample.addClassName("code-sample");
        return sample;
    }
}
