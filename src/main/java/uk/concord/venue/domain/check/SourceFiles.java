package uk.concord.venue.domain.check;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.document.Attachment;
import uk.concord.core.document.Attachments;
import uk.concord.venue.domain.rules.Evidence;

/** What was captured of a source: the files of the rows of the log (I4). */
@Component
public class SourceFiles {
    /** Owner type of the files of sources. */
    public static final String OWNER = "venue-check-source";
    /** Most files in the log of one check. */
    public static final int MOST = 20;

    private final Attachments attachments;
    private final DecisionRepository decisions;

    SourceFiles(Attachments attachments, DecisionRepository decisions) {
        this.attachments = attachments;
        this.decisions = decisions;
    }

    /** @return id of the stored file; a row names it when the answer is saved */
    long store(Check check, String fileName, byte[] bytes) {
        return attachments.store(OWNER, check.id(), fileName, bytes, MOST);
    }

    /** @return those of the rows as they stand, and those of earlier rows a decision rested on */
    List<Attachment> of(Check check) {
        return attachments.list(OWNER, check.id());
    }

    /**
     * Removes the files of rows that are gone; what a decision was taken on stays.
     *
     * @param answer to I4 as it will be saved
     * @throws RuleBrokenException when a row names a file that is not the check's
     */
    void settle(Check check, String answer) {
        Set<Long> named = Evidence.of(answer).stream()
                .map(Evidence::file)
                .filter(id -> id > 0)
                .collect(Collectors.toSet());
        List<Attachment> kept = of(check);
        if (!kept.stream().map(Attachment::id).collect(Collectors.toSet()).containsAll(named)) {
            throw new RuleBrokenException("venue.evidence.error.file");
        }
        Instant decided = decisions.decisions(check.id()).stream()
                .map(DecisionRecord::at)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        kept.stream()
                .filter(file -> !named.contains(file.id()) && file.storedAt().isAfter(decided))
                .forEach(file -> attachments.remove(OWNER, check.id(), file.id()));
    }
}
