package uk.concord.tension.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.Marking;
import uk.concord.tension.domain.Note;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.ReportDetails;
import uk.concord.tension.domain.exchange.ReportExchange;
import uk.concord.tension.domain.report.Channel;
import uk.concord.tension.domain.report.Community;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.report.Ending;
import uk.concord.tension.domain.report.HowKnown;
import uk.concord.tension.domain.report.ImpactFelt;
import uk.concord.tension.domain.report.PeopleEstimate;
import uk.concord.tension.domain.report.PlaceType;
import uk.concord.tension.domain.report.ReportAnswers;
import uk.concord.tension.domain.triage.Handling;
import uk.concord.tension.domain.triage.ReportState;

/** One report as its reader sees it on the screen. */
public record ReportBody(
        String reference,

        @Schema(description = "The reference of your system, when a system of your organisation filed it") @Nullable
        String externalReference,

        ReportState status,
        @Nullable Instant receivedAt,
        @Nullable LocalDate dueOn,
        String organisation,
        Marking marking,
        String handlingLine,
        @Nullable Handling handling,

        @Schema(description = "Under which it may be shared on; goes wherever the report goes")
        String conditions,

        String title,

        @Schema(description = "What happened; the redacted text where there is one and originals are not for you")
        String text,

        @Schema(description = "Whether text is the redacted one")
        boolean redacted,

        @Nullable String category,
        Set<String> otherCategories,
        @Nullable Eep eep,
        @Nullable String ward,
        String location,
        @Nullable PlaceType placeType,
        @Nullable LocalDate start,
        @Nullable Ending ending,
        @Nullable LocalDate end,
        Set<Channel> channels,
        Set<Community> communities,
        @Nullable PeopleEstimate people,
        @Nullable ImpactFelt impact,
        @Nullable HowKnown howKnown,
        @Nullable String duplicateOf,
        List<NoteBody> notes) {

    /** A question of those who triage, an answer, or what became of the report. */
    public record NoteBody(Note.Kind kind, Instant at, String text) {}

    static ReportBody of(ReportExchange.Shown shown) {
        ReportDetails details = shown.details();
        Report report = details.report();
        String reference = report.reference();
        if (reference == null) {
            throw new NotFoundException("report");
        }
        ReportAnswers answers = report.answers();
        Report.Triage triage = report.triage();
        return new ReportBody(
                reference,
                shown.externalReference(),
                report.state(),
                report.receivedAt(),
                triage.dueOn(),
                details.organisation(),
                triage.marking(),
                triage.handlingLine(),
                triage.handling(),
                triage.conditions(),
                answers.happening().title(),
                answers.happening().text(),
                answers.happening().text().equals(triage.redactedText()),
                answers.kind().category(),
                answers.kind().otherCategories(),
                answers.kind().eep(),
                shown.wardCode(),
                answers.place().location(),
                answers.place().placeType(),
                answers.timing().start(),
                answers.timing().ending(),
                answers.timing().end(),
                answers.happening().channels(),
                answers.people().communities(),
                answers.people().estimate(),
                answers.impact().felt(),
                answers.source().howKnown(),
                details.duplicateOfReference(),
                details.notes().stream()
                        .map(note -> new NoteBody(note.kind(), note.at(), note.text()))
                        .toList());
    }
}
