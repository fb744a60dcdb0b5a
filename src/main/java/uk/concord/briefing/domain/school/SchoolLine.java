package uk.concord.briefing.domain.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A school in the directory.
 *
 * @param urn its number in the national register, null when not entered
 * @param trust name of its trust, empty when it has none
 * @param closed the day it closed, null while it is open
 * @param leads safeguarding leads and deputies in post today
 */
public record SchoolLine(
        long id,
        String slug,
        String name,
        Phase phase,
        String cluster,
        String trust,
        @Nullable Integer urn,
        @Nullable LocalDate closed,
        int leads) {}
