package uk.concord.tension.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.assessment.AreaLevels;
import uk.concord.tension.domain.assessment.Assessment;
import uk.concord.tension.domain.assessment.Confidence;
import uk.concord.tension.domain.assessment.Judgement;
import uk.concord.tension.domain.assessment.Level;
import uk.concord.tension.domain.assessment.Likelihood;
import uk.concord.tension.domain.assessment.Trend;

/** The level of a ward, or of the whole borough; without a judgement while nobody made one. */
public record LevelItem(String ward, String name, @Nullable LevelBody judgement) {

    /** The judgement in force. */
    public record LevelBody(
            @Nullable Level level,
            boolean recovery,
            @Nullable Trend trend,
            @Nullable Likelihood likelihood,
            @Nullable Confidence confidence,
            String reason,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate reviewOn,
            @Nullable Instant decidedAt) {}

    static LevelItem of(AreaLevels.Line line) {
        Assessment inForce = line.inForce();
        return new LevelItem(line.ward().code(), line.ward().name(), inForce == null ? null : body(inForce));
    }

    private static LevelBody body(Assessment inForce) {
        Judgement judgement = inForce.judgement();
        Assessment.OfArea area = inForce.subject() instanceof Assessment.OfArea found ? found : null;
        return new LevelBody(
                judgement.level(),
                judgement.recovery(),
                judgement.trend(),
                judgement.likelihood(),
                judgement.confidence(),
                judgement.reason(),
                area == null ? null : area.from(),
                area == null ? null : area.to(),
                judgement.reviewOn(),
                inForce.decidedAt());
    }
}
