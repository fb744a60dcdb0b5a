package uk.concord.venue.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import uk.concord.venue.domain.list.ScreeningList;
import uk.concord.venue.domain.rulebook.Rulebook;

/** Publishes the rules and the list that come with the product, once, so that an installation can start with them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstPublication implements ApplicationRunner {
    private static final LocalDate RULES_FROM = LocalDate.of(2026, 11, 1);
    private static final LocalDate LIST_CHECKED = LocalDate.of(2026, 11, 23);

    private final Rulebook rulebook;
    private final ScreeningList list;

    FirstPublication(Rulebook rulebook, ScreeningList list) {
        this.rulebook = rulebook;
        this.list = list;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        rulebook.publish(
                "Venue hire rules",
                text("rules/venue-hire-v1.dmn"),
                RULES_FROM,
                "Concord",
                "Delivered with the product. Legal references are to be verified by a lawyer.");
        rulebook.publish(
                "Venue hire rules",
                text("rules/venue-hire-v2.dmn"),
                RULES_FROM,
                "Concord",
                "The complete set, delivered with the product. Legal references are to be verified by a lawyer.");
        list.publishFirst(
                text("venue/proscribed_seed.csv"),
                "Terrorism Act 2000, Schedule 2, and name orders under section 3(6), compiled for Concord",
                LIST_CHECKED,
                "Concord",
                "Delivered with the product. Compare it with GOV.UK before relying on it.");
    }

    private static String text(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
