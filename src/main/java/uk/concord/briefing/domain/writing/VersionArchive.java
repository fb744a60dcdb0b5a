package uk.concord.briefing.domain.writing;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.composition.BriefingComposer;
import uk.concord.briefing.domain.composition.BriefingContent;
import uk.concord.core.NotFoundException;

/** Makes the files of a version and keeps them. Who may do so is for the calling service to say. */
@Component
public class VersionArchive {

    private final BriefingRepository repository;
    private final BriefingQuery query;
    private final ContentAssembly assembly;
    private final BriefingComposer composer;

    VersionArchive(
            BriefingRepository repository, BriefingQuery query, ContentAssembly assembly, BriefingComposer composer) {
        this.repository = repository;
        this.query = query;
        this.assembly = assembly;
        this.composer = composer;
    }

    /**
     * Freezes a briefing as it stands.
     *
     * @param number of the version, from 1
     * @param approved the day printed as that of approval
     * @return id of the version
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long freeze(long briefingId, int number, LocalDate approved, long approverId) {
        Briefing briefing = query.all().stream()
                .filter(candidate -> candidate.id() == briefingId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("briefing"));
        return repository.freeze(
                briefingId, files(assembly.content(briefing, number, approved)), briefing.changeNote(), approverId);
    }

    /** Draws the files. Takes a while: call it outside a transaction where somebody could wait. */
    FrozenFiles files(BriefingContent content) {
        return FrozenFiles.of(content, composer);
    }
}
