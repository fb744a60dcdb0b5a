package uk.concord.venue.domain.life;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.ACCOUNT_ROLE;
import static uk.concord.db.Tables.VENUE_BREACH;
import static uk.concord.db.Tables.VENUE_CHECK;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.mail.Outbox;
import uk.concord.core.security.Role;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.check.CheckState;
import uk.concord.venue.domain.check.VenueAuthority;
import uk.concord.venue.domain.rules.Authority;

/**
 * Delay by the council must not become a refusal: a check past its date is told to the level above the one it waits for,
 * once per date. What waits for the hirer is not the council's delay.
 */
@Component
public class Breaches {
    private static final int MOST = 500;

    private final DSLContext db;
    private final ReviewRepository reviews;
    private final Outbox outbox;
    private final Texts texts;
    private final Clock clock;
    private final String address;

    Breaches(
            DSLContext db,
            ReviewRepository reviews,
            Outbox outbox,
            Texts texts,
            Clock clock,
            @Value("${concord.base-url}") String address) {
        this.db = db;
        this.reviews = reviews;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
        this.address = address;
    }

    /** @return how many were told now */
    @Transactional
    public int tell() {
        LocalDate today = LondonTime.today(clock);
        Instant now = clock.instant();
        int told = 0;
        for (var row : db.select(VENUE_CHECK.ID, VENUE_CHECK.REFERENCE, VENUE_CHECK.DUE_ON, VENUE_CHECK.WAITING_LEVEL)
                .from(VENUE_CHECK)
                .where(VENUE_CHECK.DUE_ON.lt(today))
                .and(VENUE_CHECK.STATE.in(
                        CheckState.DRAFT.name(), CheckState.MATCHES.name(), CheckState.RECOMMENDED.name()))
                .andNotExists(db.selectOne()
                        .from(VENUE_BREACH)
                        .where(VENUE_BREACH.CHECK_ID.eq(VENUE_CHECK.ID))
                        .and(VENUE_BREACH.DUE_ON.eq(VENUE_CHECK.DUE_ON)))
                .orderBy(VENUE_CHECK.DUE_ON, VENUE_CHECK.ID)
                .limit(MOST)
                .fetch()) {
            String waiting = row.value4();
            Authority level = (waiting == null ? Authority.L0 : Authority.valueOf(waiting)).up();
            int added = db.insertInto(VENUE_BREACH)
                    .set(VENUE_BREACH.CHECK_ID, row.value1())
                    .set(VENUE_BREACH.DUE_ON, row.value3())
                    .set(VENUE_BREACH.LEVEL, level.name())
                    .set(VENUE_BREACH.TOLD_AT, now)
                    .onDuplicateKeyIgnore()
                    .execute();
            if (added > 0) {
                told++;
                tell(
                        "venue-breach-" + row.value2() + "-" + row.value3(),
                        "venue.breach",
                        row.value2(),
                        row.value3(),
                        level);
            }
        }
        reviews(today);
        return told;
    }

    /** A review past its date is told to the level above those who may answer it; the outbox tells once. */
    private void reviews(LocalDate today) {
        reviews.open().stream()
                .filter(review -> review.dueOn().isBefore(today))
                .forEach(review -> tell(
                        "venue-review-late-" + review.reviewId(),
                        "venue.breach.review",
                        review.reference(),
                        review.dueOn(),
                        Authority.L2.up()));
    }

    private void tell(String key, String words, String reference, LocalDate dueOn, Authority level) {
        List<String> roles = Arrays.stream(Role.values())
                .filter(role -> VenueAuthority.of(role).filter(level::equals).isPresent())
                .map(Enum::name)
                .toList();
        db.selectDistinct(ACCOUNT.ID, ACCOUNT.EMAIL)
                .from(ACCOUNT)
                .join(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT_ROLE.ROLE.in(roles))
                .and(ACCOUNT.ENABLED.isTrue())
                .forEach(person -> outbox.queue(
                        key + "-" + person.value1(),
                        person.value2(),
                        texts.get(words + ".subject"),
                        texts.get(words + ".body", reference, LondonTime.date(dueOn), address)));
    }
}
