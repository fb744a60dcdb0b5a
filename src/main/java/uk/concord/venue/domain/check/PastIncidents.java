package uk.concord.venue.domain.check;

import static uk.concord.db.Tables.HIRER;
import static uk.concord.db.Tables.VENUE_CHECK;
import static uk.concord.db.Tables.VENUE_DEBRIEF;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.concord.core.text.Texts;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.screening.NormalisedName;

/**
 * Incidents at earlier events of the same hirer, from our own debriefs. They answer question I3 when nobody has, or when
 * the answer says less than the record does.
 */
@Component
public class PastIncidents {
    private static final int MONTHS = 24;
    private static final List<String> GRAVITY = List.of("", "none", "minor", "serious");

    private final DSLContext db;
    private final CheckRepository checks;
    private final Texts texts;
    private final Clock clock;

    PastIncidents(DSLContext db, CheckRepository checks, Texts texts, Clock clock) {
        this.db = db;
        this.checks = checks;
        this.texts = texts;
        this.clock = clock;
    }

    /** A debrief with an incident. */
    record Incident(String reference, String gravity) {}

    /** Notes the gravest earlier incident on the check. */
    public void feed(String reference) {
        Check check = checks.lock(reference).orElse(null);
        if (check == null || !check.state().isOpen()) {
            return;
        }
        List<Incident> incidents = of(check);
        var answers = checks.answers(check.id());
        Answer given = answers.get(Question.I3);
        String said = given == null ? "" : given.value();
        incidents.stream()
                .filter(incident -> GRAVITY.indexOf(incident.gravity()) > GRAVITY.indexOf(said))
                .max((one, other) -> GRAVITY.indexOf(one.gravity()) - GRAVITY.indexOf(other.gravity()))
                .ifPresent(worst -> {
                    String note = texts.get("venue.incident.note", worst.reference());
                    String by = texts.get("venue.incident.by");
                    Answer noted = answers.get(Question.I3_NOTE);
                    String all = noted == null || noted.value().isBlank() ? note : noted.value() + "\n" + note;
                    Instant now = clock.instant();
                    checks.saveAnswer(check.id(), Question.I3.code(), worst.gravity(), check.officerId(), by, now);
                    checks.saveAnswer(check.id(), Question.I3_NOTE.code(), all, check.officerId(), by, now);
                    checks.touch(check.id(), now);
                });
    }

    private List<Incident> of(Check check) {
        NormalisedName name = NormalisedName.of(check.hirerName());
        if (name.isEmpty()) {
            return List.of();
        }
        Instant since =
                clock.instant().atOffset(ZoneOffset.UTC).minusMonths(MONTHS).toInstant();
        return db.select(VENUE_CHECK.REFERENCE, VENUE_DEBRIEF.INCIDENT)
                .from(VENUE_DEBRIEF)
                .join(VENUE_CHECK)
                .on(VENUE_CHECK.ID.eq(VENUE_DEBRIEF.CHECK_ID))
                .join(HIRER)
                .on(HIRER.ID.eq(VENUE_CHECK.HIRER_ID))
                .where(HIRER.NAME_KEY.eq(ScreenedName.key(name)))
                .and(VENUE_CHECK.ID.ne(check.id()))
                .and(VENUE_DEBRIEF.INCIDENT.ne("NONE"))
                .and(VENUE_DEBRIEF.DEBRIEFED_AT.ge(since))
                .fetch(row -> new Incident(row.value1(), row.value2().toLowerCase(java.util.Locale.ROOT)));
    }
}
