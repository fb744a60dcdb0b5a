package uk.concord.tension.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report with the names that belong to it, for showing.
 *
 * @param ward name of the ward of its day
 * @param categories names: the main one first
 * @param author display name
 * @param lockedByName who holds it in triage
 * @param duplicateOfReference the report that counts instead
 * @param duplicates references of reports linked to this one
 * @param notes what was said, in order
 */
public record ReportDetails(
        Report report,
        @Nullable String ward,
        List<String> categories,
        String author,
        String organisation,
        @Nullable String lockedByName,
        @Nullable String duplicateOfReference,
        List<String> duplicates,
        List<Note> notes) {
    public ReportDetails {
        categories = List.copyOf(categories);
        duplicates = List.copyOf(duplicates);
        notes = List.copyOf(notes);
    }

    /**
     * @param mayReadOriginal whether the reader may see the text beside which a redacted one stands
     * @return what that reader sees: never the notes among those who triage, and the redacted text where there is one
     */
    ReportDetails forReader(boolean triages, boolean mayReadOriginal) {
        List<Note> shown = triages
                ? notes
                : notes.stream()
                        .filter(note -> mayReadOriginal && note.kind() != Note.Kind.INTERNAL)
                        .toList();
        Report seen = mayReadOriginal ? report : report.redacted();
        return new ReportDetails(
                seen, ward, categories, author, organisation, lockedByName, duplicateOfReference, duplicates, shown);
    }
}
