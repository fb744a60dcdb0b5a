package uk.concord.tension.domain.pack;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.action.Action;
import uk.concord.tension.domain.action.ActionQuery;
import uk.concord.tension.domain.disclosure.DisclosureService;
import uk.concord.tension.domain.disclosure.NewDisclosure;

/**
 * The sanitised plain text for the police's weekly summary (tension monitoring domain rules §5): issues, levels and
 * actions in the words of an approved pack's period. What is sent is recorded as a disclosure with the hash of the text.
 */
@Service
@RolesAllowed(Permissions.TENSION_ASSESS)
public class PoliceSummaryService {
    private final PackService packs;
    private final PackRecords records;
    private final ActionQuery actions;
    private final DisclosureService disclosures;
    private final Texts texts;

    PoliceSummaryService(
            PackService packs, PackRecords records, ActionQuery actions, DisclosureService disclosures, Texts texts) {
        this.packs = packs;
        this.records = records;
        this.actions = actions;
        this.disclosures = disclosures;
        this.texts = texts;
    }

    /** @throws RuleBrokenException when the pack is not approved */
    @Transactional(readOnly = true)
    public String text(String reference) {
        Pack pack = packs.read(reference);
        if (pack.state() != Pack.State.APPROVED || pack.kind().isRollUp()) {
            throw new RuleBrokenException("tension.pack.minutes.early");
        }
        String marking = Marking.OFFICIAL_SENSITIVE.label();
        StringBuilder text = new StringBuilder(marking)
                .append("\n")
                .append(texts.get("tension.police.title", LondonTime.date(pack.from()), LondonTime.date(pack.to())))
                .append("\n\n")
                .append(pack.words().judgement())
                .append("\n");
        Instant end = LondonTime.startOf(pack.to().plusDays(1));
        for (PackRecords.IssueLine issue : records.issues(pack.from(), pack.to())) {
            text.append("\n")
                    .append(issue.reference())
                    .append(": ")
                    .append(issue.title())
                    .append("\n");
            text.append(texts.get(
                            "tension.police.level",
                            issue.level() == null
                                    ? texts.get("tension.level.none")
                                    : texts.get(issue.level().key()),
                            issue.trend() == null
                                    ? "–"
                                    : texts.get(issue.trend().key())))
                    .append("\n");
            text.append(issue.summary()).append("\n");
            for (Action action : actions.ofIssue(issue.reference(), end)) {
                text.append("- ")
                        .append(texts.get(
                                "tension.police.action",
                                action.title(),
                                LondonTime.date(action.dueOn()),
                                texts.get(action.state().key())))
                        .append("\n");
            }
        }
        return text.append("\n").append(marking).append("\n").toString();
    }

    /**
     * Records that the text went to the police; the same key records it once.
     *
     * @return the reference of the disclosure
     * @throws RuleBrokenException when the agreement does not hold today
     */
    @Transactional
    public String send(String reference, @Nullable Long agreement, String recipient, String key) {
        String hash = PackFreezer.sha256(text(reference));
        return disclosures.disclose(
                new NewDisclosure(
                        agreement,
                        null,
                        recipient,
                        texts.get("tension.police.what", reference, hash),
                        texts.get("tension.police.purpose"),
                        Marking.OFFICIAL_SENSITIVE),
                key);
    }
}
