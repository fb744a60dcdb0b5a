package uk.concord;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Map;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import uk.concord.core.startup.Startup;
import uk.concord.core.startup.StartupFailure;

/** Starts Concord. What it needs before Spring does, and says clearly when it is missing, stands in {@link Startup}. */
@SpringBootApplication
@StyleSheet(Aura.STYLESHEET)
@CssImport("./app.css")
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
@Viewport("width=device-width, initial-scale=1")
public class Application implements AppShellConfigurator {
    static {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    public static void main(String[] arguments) {
        try {
            Map<String, Object> properties = Startup.prepare(System.getenv());
            SpringApplication application = new SpringApplication(Application.class);
            application.setDefaultProperties(properties);
            application.run(arguments);
        } catch (StartupFailure failure) {
            System.err.println("Concord did not start. " + failure.getMessage());
            System.exit(1);
        } catch (RuntimeException failure) {
            // Spring has told why; the embedded database would keep the process alive.
            System.err.println("Concord did not start. The reason stands above.");
            System.exit(1);
        }
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addMetaTag("description", "Concord");
        settings.addMetaTag("robots", "noindex");
        settings.addFavIcon("icon", "icons/concord.svg", "any");
    }
}
