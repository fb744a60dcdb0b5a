package uk.concord.tension.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the schools briefing may know of one incident: where to count it, never what was said.
 *
 * @param incidentKey the same for all reports of one incident
 * @param theme code of the main category
 * @param locality name of the group of wards it happened in
 * @param context code of the main context in which safety would have to change, or null when it cannot be told
 * @param eventDate day it started
 * @param organisationKey stands for the reporting organisation, so that single sources can be recognised
 */
public record ShareableReport(
        long incidentKey,
        String theme,
        String locality,
        @Nullable String context,
        LocalDate eventDate,
        String organisationKey) {}
