package uk.concord.briefing.domain.narrative;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.BRIEFING_SCAN_OVERRIDE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.scan.Finding;

/** Keeps why words stay. The words themselves are not kept, only their fingerprint. */
@Component
public class OverrideRepository {

    private final DSLContext db;
    private final Clock clock;

    OverrideRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @return the reasons of a briefing by {@link #key(Section, Finding)} */
    Map<String, ScanOverride> of(long briefingId) {
        Map<String, ScanOverride> byKey = new HashMap<>();
        db.select(
                        BRIEFING_SCAN_OVERRIDE.ID,
                        BRIEFING_SCAN_OVERRIDE.SECTION,
                        BRIEFING_SCAN_OVERRIDE.WORDS_SHA256,
                        BRIEFING_SCAN_OVERRIDE.REASON,
                        ACCOUNT.DISPLAY_NAME,
                        BRIEFING_SCAN_OVERRIDE.MADE_AT)
                .from(BRIEFING_SCAN_OVERRIDE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(BRIEFING_SCAN_OVERRIDE.MADE_BY))
                .where(BRIEFING_SCAN_OVERRIDE.BRIEFING_ID.eq(briefingId))
                .forEach(row -> byKey.put(
                        row.value2() + " " + row.value3(),
                        new ScanOverride(row.value1(), row.value4(), row.value5(), row.value6())));
        return byKey;
    }

    /** @return whether an author kept words the scanner found in any section */
    public boolean any(long briefingId) {
        return db.fetchExists(BRIEFING_SCAN_OVERRIDE, BRIEFING_SCAN_OVERRIDE.BRIEFING_ID.eq(briefingId));
    }

    static String key(Section section, Finding finding) {
        return section.name() + " " + fingerprint(finding);
    }

    /** A later reason takes the place of an earlier one; the earlier one stays in the history of the table. */
    void keep(long briefingId, Section section, Finding finding, String reason, long accountId) {
        db.insertInto(BRIEFING_SCAN_OVERRIDE)
                .set(BRIEFING_SCAN_OVERRIDE.BRIEFING_ID, briefingId)
                .set(BRIEFING_SCAN_OVERRIDE.SECTION, section.name())
                .set(BRIEFING_SCAN_OVERRIDE.RULE, finding.rule().name())
                .set(BRIEFING_SCAN_OVERRIDE.WORDS_SHA256, fingerprint(finding))
                .set(BRIEFING_SCAN_OVERRIDE.REASON, reason)
                .set(BRIEFING_SCAN_OVERRIDE.MADE_BY, accountId)
                .set(BRIEFING_SCAN_OVERRIDE.MADE_AT, clock.instant())
                .onDuplicateKeyUpdate()
                .set(BRIEFING_SCAN_OVERRIDE.REASON, reason)
                .set(BRIEFING_SCAN_OVERRIDE.MADE_BY, accountId)
                .set(BRIEFING_SCAN_OVERRIDE.MADE_AT, clock.instant())
                .execute();
    }

    private static String fingerprint(Finding finding) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(finding.key().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
