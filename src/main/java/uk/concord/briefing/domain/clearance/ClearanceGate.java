package uk.concord.briefing.domain.clearance;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.clearance.ClearanceLine.Standing;
import uk.concord.briefing.domain.writing.ApprovalGate;
import uk.concord.briefing.domain.writing.ApprovalPoint;
import uk.concord.briefing.domain.writing.ApprovalPoints;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.Missing;
import uk.concord.briefing.domain.writing.SubmissionGate;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;

/**
 * Before submission it is known whose agreement is needed; before approval each is there, for the content as it stands;
 * and the approver confirms each one, and each that is said not to be needed.
 */
final class ClearanceGate {

    /** Where agreements are recorded. */
    private static final String PAGE = "clearances";

    private ClearanceGate() {}

    private static List<Missing> missing(Stream<ClearanceLine> lines, Texts texts) {
        return lines.map(line -> new Missing(
                        texts.get(
                                "briefing.missing.clearance."
                                        + line.standing()
                                                .name()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .replace('_', '-'),
                                texts.get(line.kind().textKey())),
                        null,
                        PAGE))
                .toList();
    }

    @Component
    static class Asked implements SubmissionGate {

        private final Clearances clearances;
        private final Texts texts;

        Asked(Clearances clearances, Texts texts) {
            this.clearances = clearances;
            this.texts = texts;
        }

        @Override
        public List<Missing> missing(Briefing briefing) {
            return ClearanceGate.missing(
                    clearances.of(briefing).stream().filter(line -> line.standing() == Standing.NOT_ASKED), texts);
        }
    }

    @Component
    static class Given implements ApprovalGate, ApprovalPoints {

        private final Clearances clearances;
        private final Texts texts;

        Given(Clearances clearances, Texts texts) {
            this.clearances = clearances;
            this.texts = texts;
        }

        @Override
        public List<Missing> missing(Briefing briefing) {
            return ClearanceGate.missing(
                    clearances.of(briefing).stream()
                            .filter(line -> !line.standing().settled() && line.standing() != Standing.NOT_ASKED),
                    texts);
        }

        @Override
        public List<ApprovalPoint> of(Briefing briefing) {
            return clearances.of(briefing).stream()
                    .flatMap(line -> point(line).stream())
                    .toList();
        }

        private java.util.Optional<ApprovalPoint> point(ClearanceLine line) {
            String name = texts.get(line.kind().textKey());
            if (line.standing() == Standing.NOT_NEEDED && !line.reason().isEmpty()) {
                return java.util.Optional.of(new ApprovalPoint(
                        "clearance-none-" + line.kind().slug() + "-" + line.version(),
                        texts.get("briefing.clearance.point.none", name, line.reason())));
            }
            return line.holding()
                    .map(given -> new ApprovalPoint(
                            "clearance-" + given.id(),
                            texts.get(
                                    "briefing.clearance.point",
                                    name,
                                    given.givenBy(),
                                    LondonTime.date(given.givenOn()),
                                    given.handling(),
                                    given.recordedBy())));
        }
    }
}
