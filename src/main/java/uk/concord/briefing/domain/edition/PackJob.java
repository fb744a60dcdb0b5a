package uk.concord.briefing.domain.edition;

import static uk.concord.db.Tables.BRIEFING_PACK;
import static uk.concord.db.Tables.BRIEFING_PACK_DOCUMENT;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.composition.Edition;
import uk.concord.briefing.domain.school.School;
import uk.concord.briefing.domain.school.SchoolQuery;

/** Makes the documents of all schools that somebody asked for, one after the other, and says how far it is. */
@Component
class PackJob {

    private final DSLContext db;
    private final EditionCopies copies;
    private final SchoolQuery schools;
    private final Clock clock;

    PackJob(DSLContext db, EditionCopies copies, SchoolQuery schools, Clock clock) {
        this.db = db;
        this.copies = copies;
        this.schools = schools;
        this.clock = clock;
    }

    /** Makes every pack that waits. Interrupted, it goes on with the document it was at. */
    void makeWaiting() {
        db.select(BRIEFING_PACK.VERSION_ID)
                .from(BRIEFING_PACK)
                .where(BRIEFING_PACK.FINISHED_AT.isNull())
                .orderBy(BRIEFING_PACK.VERSION_ID)
                .fetch(BRIEFING_PACK.VERSION_ID)
                .forEach(this::make);
    }

    private void make(long versionId) {
        Set<String> made = db.select(BRIEFING_PACK_DOCUMENT.NAME)
                .from(BRIEFING_PACK_DOCUMENT)
                .where(BRIEFING_PACK_DOCUMENT.VERSION_ID.eq(versionId))
                .fetchSet(BRIEFING_PACK_DOCUMENT.NAME);
        for (School school : schools.open()) {
            Edition edition = Edition.of(List.of(school.phase()));
            for (FileKind kind : FileKind.values()) {
                String name = school.slug() + "/briefing-" + edition.slug() + "." + kind.ending();
                if (!made.contains(name)) {
                    db.insertInto(BRIEFING_PACK_DOCUMENT)
                            .set(BRIEFING_PACK_DOCUMENT.VERSION_ID, versionId)
                            .set(BRIEFING_PACK_DOCUMENT.NAME, name)
                            .set(
                                    BRIEFING_PACK_DOCUMENT.FILE,
                                    copies.copy(versionId, edition, kind, school.name(), clock.instant()))
                            .onDuplicateKeyIgnore()
                            .execute();
                }
            }
        }
        db.update(BRIEFING_PACK)
                .set(BRIEFING_PACK.FINISHED_AT, clock.instant())
                .where(BRIEFING_PACK.VERSION_ID.eq(versionId))
                .execute();
    }

    @Configuration
    static class Jobs {
        @Bean
        Task<Void> makeBriefingPacks(PackJob job) {
            return Tasks.recurring("briefing-packs", FixedDelay.ofSeconds(5))
                    .execute((instance, context) -> job.makeWaiting());
        }
    }
}
