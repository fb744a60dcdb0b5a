package uk.concord.briefing.domain.release;

import java.util.List;

/**
 * What one fixed table is filled from.
 *
 * @param reports all there are, each with the row it belongs to
 */
public record Filling(TableShape shape, List<SourceReport> reports) {

    public Filling {
        reports = List.copyOf(reports);
    }
}
