package uk.concord.briefing.domain.minute;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import uk.concord.briefing.domain.composition.ComparedTable;
import uk.concord.briefing.domain.library.LibraryEntry;
import uk.concord.briefing.domain.library.LibraryKind;
import uk.concord.briefing.domain.minute.Candidate.Kind;
import uk.concord.briefing.domain.release.Direction;
import uk.concord.briefing.domain.release.ReleasedCount;
import uk.concord.briefing.domain.term.TermDate;
import uk.concord.core.text.Texts;

/**
 * Draws suggestions from what may be released anyway: figures as shown and the directions said of them, entries of the
 * library in the briefing, dates of the term. Nothing is chosen here.
 */
final class MinuteCandidates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private final Texts texts;

    MinuteCandidates(Texts texts) {
        this.texts = texts;
    }

    List<Candidate> of(List<ComparedTable> tables, List<LibraryEntry> entries, List<TermDate> dates) {
        List<Candidate> candidates = new ArrayList<>();
        tables.forEach(table -> addDirections(candidates, table));
        tables.stream().findFirst().ifPresent(themes -> addLevels(candidates, themes));
        entries.forEach(entry -> add(candidates, entry));
        dates.forEach(date -> candidates.add(new Candidate(
                "date-" + date.starts() + "-" + date.item().hashCode(),
                Kind.DATE,
                texts.get("briefing.minute.on", DAY.format(date.starts()), date.item()),
                texts.get(
                        "briefing.minute.basis.date", texts.get(date.certainty().textKey())))));
        return candidates;
    }

    /** A direction is only ever that of two values shown. */
    private void addDirections(List<Candidate> candidates, ComparedTable table) {
        for (ComparedTable.Row row : table.rows()) {
            ReleasedCount before = row.before();
            boolean moved = row.direction() == Direction.UP || row.direction() == Direction.DOWN;
            if (moved && before != null) {
                candidates.add(new Candidate(
                        "direction-" + table.key() + "-" + row.key(),
                        Kind.MESSAGE,
                        texts.get(
                                row.direction() == Direction.UP ? "briefing.minute.up" : "briefing.minute.down",
                                row.label(),
                                before.shown(),
                                row.now().shown()),
                        texts.get("briefing.minute.basis.table", table.key())));
            }
        }
    }

    private void addLevels(List<Candidate> candidates, ComparedTable themes) {
        List<ComparedTable.Row> shown =
                themes.rows().stream().filter(row -> !row.now().suppressed()).toList();
        String basis = texts.get("briefing.minute.basis.table", themes.key());
        shown.stream()
                .max(Comparator.comparingInt(row -> row.now().low()))
                .filter(top -> shown.stream()
                                .filter(row ->
                                        row.now().shown().equals(top.now().shown()))
                                .count()
                        == 1)
                .ifPresent(top -> candidates.add(new Candidate(
                        "most-" + top.key(),
                        Kind.MESSAGE,
                        texts.get("briefing.minute.most", top.label(), top.now().shown()),
                        basis)));
        if (!themes.rows().isEmpty() && shown.size() * 2 < themes.rows().size()) {
            candidates.add(new Candidate("few", Kind.MESSAGE, texts.get("briefing.minute.few"), basis));
        }
    }

    private void add(List<Candidate> candidates, LibraryEntry entry) {
        String basis = texts.get(
                "briefing.minute.basis.library", texts.get(entry.kind().textKey()));
        if (entry.kind() == LibraryKind.THEME) {
            candidates.add(new Candidate("entry-" + entry.id(), Kind.MESSAGE, entry.body(), basis));
        } else if (entry.kind() == LibraryKind.LOOK_FOR) {
            candidates.add(new Candidate(
                    "entry-" + entry.id(), Kind.ACTION, texts.get("briefing.minute.brief", entry.title()), basis));
        } else if (entry.kind() == LibraryKind.RESOURCE) {
            candidates.add(new Candidate(
                    "entry-" + entry.id(),
                    Kind.ACTION,
                    texts.get("briefing.minute.use", entry.title(), entry.value()),
                    basis));
        }
    }
}
