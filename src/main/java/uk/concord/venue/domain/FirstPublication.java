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
import uk.concord.venue.domain.rulebook.draft.ShippedRules;

/**
 * Publishes the rules and the list that come with the product where there are none, so that an installation can start
 * with them. Newer rules of a later release are only proposed: see {@link ShippedRules}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstPublication implements ApplicationRunner {
    private static final LocalDate RULES_FROM = LocalDate.of(2026, 11, 1);
    private static final LocalDate LIST_CHECKED = LocalDate.of(2026, 11, 23);

    private final ShippedRules rules;
    private final ScreeningList list;

    FirstPublication(ShippedRules rules, ScreeningList list) {
        this.rules = rules;
        this.list = list;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        rules.offer(
                "Venue hire rules",
                text("rules/venue-hire.dmn"),
                RULES_FROM,
                "Delivered with the product. Legal references are to be verified by a lawyer.");
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
