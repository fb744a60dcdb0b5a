package uk.concord.briefing.domain.term;

import java.time.LocalDate;

/**
 * A school term.
 *
 * @param slug stands in addresses, such as {@code spring-2027}
 * @param name such as "Spring 2027"
 * @param certainty whether the dates are confirmed; schools may differ
 * @param source where the dates come from
 */
public record Term(
        long id, String slug, String name, LocalDate starts, LocalDate ends, Certainty certainty, String source) {}
