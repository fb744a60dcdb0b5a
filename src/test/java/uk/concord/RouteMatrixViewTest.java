package uk.concord;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.concord.core.security.Role;
import uk.concord.core.ui.NoSuchPageView;
import uk.concord.testing.ViewTestBase;

/** Every route times every role is allowed or refused exactly as the table in src/docs/security.md says. */
class RouteMatrixViewTest extends ViewTestBase {
    private static final Path DOCUMENT = Path.of("src/docs/security.md");

    private static final Map<Role, String> ACCOUNTS = Map.ofEntries(
            Map.entry(Role.OFFICER, "officer"),
            Map.entry(Role.PARTNER, "partner"),
            Map.entry(Role.ANALYST, "analyst"),
            Map.entry(Role.MANAGER, "manager"),
            Map.entry(Role.PREVENT_LEAD, "prevent"),
            Map.entry(Role.BOOKINGS_OFFICER, "bookings"),
            Map.entry(Role.CHIEF_OFFICER, "chief"),
            Map.entry(Role.VENUE_MANAGER, "venue.manager"),
            Map.entry(Role.LEGAL, "legal"),
            Map.entry(Role.DIRECTOR, "director"),
            Map.entry(Role.BRIEFING_AUTHOR, "author"),
            Map.entry(Role.DSL, "dsl.harbour-gate"),
            Map.entry(Role.TRUST_LEAD, "mat.lead"),
            Map.entry(Role.MEMBER, "member"),
            Map.entry(Role.AUDITOR, "auditor"),
            Map.entry(Role.INFORMATION_OFFICER, "information"),
            Map.entry(Role.ADMIN, "admin"));

    private List<RouteData> routes() {
        signIn("admin");
        return RouteConfiguration.forRegistry(
                        VaadinService.getCurrent().getRouter().getRegistry())
                .getAvailableRoutes()
                .stream()
                .filter(route -> route.getNavigationTarget().getName().startsWith("uk.concord."))
                .sorted(Comparator.comparing(RouteData::getTemplate))
                .toList();
    }

    private static String address(RouteData route) {
        return "/" + route.getTemplate().replaceAll(":___url_parameter", ":id").replaceAll("\\([^)]*\\)", "");
    }

    private static String row(RouteData route) {
        return "| `" + address(route) + "` | " + anonymous(route.getNavigationTarget()) + " | "
                + Role.ofPeople().stream()
                        .map(role -> isAllowed(route.getNavigationTarget(), role) ? "yes" : "–")
                        .collect(Collectors.joining(" | "))
                + " |";
    }

    private static String anonymous(Class<?> view) {
        return view.isAnnotationPresent(AnonymousAllowed.class) ? "yes" : "–";
    }

    private static boolean isAllowed(Class<?> view, Role role) {
        RolesAllowed allowed = view.getAnnotation(RolesAllowed.class);
        if (allowed != null) {
            return Arrays.stream(allowed.value()).anyMatch(role.permissions()::contains);
        }
        return view.isAnnotationPresent(PermitAll.class) || view.isAnnotationPresent(AnonymousAllowed.class);
    }

    @Test
    void theTableInTheDocumentIsTheOneTheRoutesCarry() throws IOException {
        String heading = "| Address | not signed in | "
                + Role.ofPeople().stream().map(Role::name).collect(Collectors.joining(" | ")) + " |\n"
                + "|---|" + "---|".repeat(Role.ofPeople().size() + 1) + "\n";
        String expected =
                heading + routes().stream().map(RouteMatrixViewTest::row).collect(Collectors.joining("\n"));
        try (Stream<String> lines = Files.lines(DOCUMENT)) {
            String table = lines.dropWhile(line -> !line.startsWith("| Address |"))
                    .takeWhile(line -> line.startsWith("|"))
                    .collect(Collectors.joining("\n"));
            assertThat(table)
                    .as("replace the table in " + DOCUMENT + " by this one:\n" + expected + "\n")
                    .isEqualTo(expected);
        }
    }

    @Test
    void everyRouteIsOpenedOrRefusedAsItsRowSays() {
        List<RouteData> routes = routes();
        assertThat(routes).hasSizeGreaterThan(10);
        Map<String, String> wrong = new TreeMap<>();
        for (Role role : Role.ofPeople()) {
            signIn(ACCOUNTS.get(role));
            for (RouteData route : routes) {
                Class<? extends Component> view = route.getNavigationTarget();
                Class<?> shown = open(route);
                boolean refused = shown == NoSuchPageView.class;
                if (refused == isAllowed(view, role)) {
                    wrong.put(role + " " + address(route), "showed " + shown.getSimpleName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRoleHasAnAccountHere() {
        List<Role> without = new ArrayList<>(Role.ofPeople());
        without.removeAll(ACCOUNTS.keySet());
        assertThat(without).isEmpty();
    }

    /** @return the view that stands on the page afterwards; a record that does not exist shows another page than a refusal */
    private static Class<?> open(RouteData route) {
        String path = route.getTemplate()
                .replaceAll("/?:[A-Za-z_]+\\*?(\\([^)]*\\))?\\?", "")
                .replaceAll(":[A-Za-z_]+(\\([^)]*\\))?", "no-such-thing");
        UI.getCurrent().navigate(path);
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getClass();
    }
}
