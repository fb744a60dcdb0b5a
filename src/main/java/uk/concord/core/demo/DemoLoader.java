package uk.concord.core.demo;

import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.settings.Installation;

/**
 * Loads the demonstration data once. Exists only where {@code concord.demo} is set, and that is refused together with
 * an external database ({@code core.startup.Startup}).
 */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class DemoLoader implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);

    private final List<DemoPart> parts;
    private final Installation installation;

    DemoLoader(
            List<DemoPart> parts,
            Installation installation,
            @Value("${concord.embedded-database:false}") boolean embeddedDatabase) {
        if (!embeddedDatabase) {
            throw new IllegalStateException("Demonstration data are only loaded into the embedded database");
        }
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(DemoPart::order)).toList();
        this.installation = installation;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (installation.hasDemonstrationData()) {
            return;
        }
        LOG.info("Loading demonstration data");
        installation.recordDemonstrationData();
        parts.forEach(DemoPart::load);
    }
}
