package uk.concord.tension.domain.demo;

import static uk.concord.db.Tables.TENSION_PACK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.core.demo.DemoPart;
import uk.concord.core.jooq.ReferenceNumbers;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.AccountQuery;
import uk.concord.tension.domain.assessment.Confidence;
import uk.concord.tension.domain.assessment.Likelihood;
import uk.concord.tension.domain.pack.Pack;
import uk.concord.tension.domain.pack.PackFreezer;
import uk.concord.tension.domain.pack.PackRepository;

/** Packs of the group, one approved and one that is being written; the quarter for the board and the year for the committee. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class PackDemo implements DemoPart {
    private final PackRepository packs;
    private final PackFreezer freezer;
    private final ReferenceNumbers references;
    private final AccountQuery accounts;

    PackDemo(PackRepository packs, PackFreezer freezer, ReferenceNumbers references, AccountQuery accounts) {
        this.packs = packs;
        this.freezer = freezer;
        this.references = references;
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return 34;
    }

    @Override
    public void load() {
        String approved = insert(
                LocalDate.of(2026, 10, 26),
                "The borough stands at watch. Markings in Grays return after each removal and customers avoid the shops; elsewhere reports are at their usual number. No change is expected before the winter lights.");
        var pack = packs.byReference(approved).orElseThrow();
        freezer.freeze(
                pack,
                pack.version(),
                accounts.idByUsername("manager"),
                "Helen Sandford",
                at(LocalDate.of(2026, 11, 9)));
        insert(
                LocalDate.of(2026, 11, 9),
                "The borough stands at watch. Talk of retaliation in Chadwell is new; Grays stays raised.");
        insert(
                Pack.Kind.BOARD,
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 9, 30),
                "The quarter was quiet until September. Markings in Grays and a rumour about a hotel in West Thurrock then brought more reports than usual; neither led to disorder.");
        insert(
                Pack.Kind.ANNUAL,
                LocalDate.of(2025, 4, 1),
                LocalDate.of(2026, 3, 31),
                "Reporting to this portal began in the last weeks of the year. What came was the usual background of a borough this size; levels were first judged in the year after.");
    }

    private static Instant at(LocalDate day) {
        return day.atTime(14, 0).atZone(LondonTime.ZONE).toInstant();
    }

    private String insert(LocalDate from, String judgement) {
        return insert(Pack.Kind.GROUP, from, from.plusDays(13), judgement);
    }

    private String insert(Pack.Kind kind, LocalDate from, LocalDate to, String judgement) {
        String reference = references.next("TP", 2026);
        packs.insert(
                reference,
                DemoIssues.key("pack " + from),
                kind,
                from,
                to,
                accounts.idByUsername("analyst"),
                at(to.plusDays(1)));
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_PACK.JUDGEMENT, judgement);
        columns.put(TENSION_PACK.LIKELIHOOD, Likelihood.UNLIKELY.name());
        columns.put(TENSION_PACK.CONFIDENCE, Confidence.MODERATE.name());
        columns.put(
                TENSION_PACK.RUMOURS,
                "It is said that a hotel will house asylum seekers. Nothing is planned. Line: \u201cThe hotel has no such contract; ask us before you share.\u201d");
        columns.put(
                TENSION_PACK.DISTRIBUTION,
                "Community safety manager; neighbourhood inspector; Prevent lead; housing; education safeguarding; communications");
        packs.update(packs.byReference(reference).orElseThrow().id(), 0, columns);
        return reference;
    }
}
