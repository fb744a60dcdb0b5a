package uk.concord.testing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import uk.concord.core.startup.EmbeddedDatabase;

/** The real MariaDB of the tests: one server per test run, emptied at its start, filled with demonstration data. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Map<String, EmbeddedDatabase> RUNNING = new HashMap<>();

    /**
     * @param folder name under target
     * @return properties for Spring
     */
    public static synchronized Map<String, Object> start(String folder) {
        EmbeddedDatabase database = RUNNING.computeIfAbsent(folder, name -> {
            EmbeddedDatabase started =
                    EmbeddedDatabase.start(Path.of("target", name).toAbsolutePath());
            Runtime.getRuntime().addShutdownHook(new Thread(started::stop));
            started.recreate();
            return started;
        });
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("concord.demo", "true");
        properties.put("concord.embedded-database", "true");
        return properties;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = start("test-db");
        // Jobs are called by the tests that are about them.
        properties.put("db-scheduler.enabled", "false");
        TestPropertyValues.of(properties.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList())
                .applyTo(context);
    }
}
