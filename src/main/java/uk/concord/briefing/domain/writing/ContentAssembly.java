package uk.concord.briefing.domain.writing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.composition.BriefingContent;
import uk.concord.briefing.domain.composition.ComparedTable;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.figures.FigureCalculation;
import uk.concord.briefing.domain.release.ReleaseLedger;
import uk.concord.briefing.domain.release.ReleasePeriod;
import uk.concord.briefing.domain.release.ReleasedTable;
import uk.concord.briefing.domain.selfcheck.SelfCheckQuery;
import uk.concord.briefing.domain.term.TermQuery;
import uk.concord.core.document.Contact;
import uk.concord.core.settings.RouteContact;
import uk.concord.core.settings.RouteContacts;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;

/** Collects what a briefing is put together from, and says what is missing. */
@Component
class ContentAssembly {

    /** Contacts of "what to do", in order: danger first. */
    static final List<String> CONTACTS =
            List.of("EMERGENCY", "MASH", "PREVENT_REFERRAL", "ACT_EARLY", "ATH", "ONLINE_EXTREMISM");
    /** A contact that nobody checked for longer stops a briefing. */
    static final int CONTACT_CHECK_DAYS = 90;
    /** Two releases are compared only if their lengths differ by no more than this, in per cent. */
    private static final int MAX_LENGTH_DIFFERENCE = 10;
    /** A briefing is looked at again after so many days. */
    private static final int REVIEW_DAYS = 120;
    /** Short, for the head of a column. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private final BriefingQuery briefings;
    private final ReleaseLedger ledger;
    private final RouteContacts contacts;
    private final TermQuery terms;
    private final SelfCheckQuery checks;
    private final Texts texts;
    private final Clock clock;

    ContentAssembly(
            BriefingQuery briefings,
            ReleaseLedger ledger,
            RouteContacts contacts,
            TermQuery terms,
            SelfCheckQuery checks,
            Texts texts,
            Clock clock) {
        this.briefings = briefings;
        this.ledger = ledger;
        this.contacts = contacts;
        this.terms = terms;
        this.checks = checks;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param number of the version, 0 for a draft
     * @param approved the day of approval, null for a draft
     */
    BriefingContent content(Briefing briefing, int number, @Nullable LocalDate approved) {
        Map<Section, String> written = new EnumMap<>(Section.class);
        Map<Section, String> owners = new EnumMap<>(Section.class);
        for (SectionDraft draft : briefings.sections(briefing.id())) {
            if (!draft.text().isBlank()) {
                written.put(draft.section(), draft.text().strip());
                owners.put(draft.section(), draft.owner().strip());
            }
        }
        LocalDate today = approved == null ? LondonTime.today(clock) : approved;
        return new BriefingContent(
                briefing.term().name(),
                number,
                approved,
                briefing.changeNote(),
                briefing.period().cutOff(),
                briefing.period().from(),
                briefing.period().to(),
                today.plusDays(REVIEW_DAYS),
                texts.get("briefing.originator"),
                written,
                owners,
                table(briefing, FigureCalculation.THEMES).orElse(null),
                table(briefing, FigureCalculation.CLUSTERS).orElse(null),
                table(briefing, FigureCalculation.CONTEXTS).orElse(null),
                contactList(),
                terms.dates(briefing.term().id()),
                checks.questions(today));
    }

    /** @return a table beside that of the release before; empty when not calculated */
    Optional<ComparedTable> table(Briefing briefing, String key) {
        return ledger.table(briefing.id(), key).map(now -> {
            Briefing earlier = briefings
                    .before(briefing.period().from())
                    .filter(before -> ledger.frozen(before.id()))
                    .orElse(null);
            ReleasedTable before =
                    earlier == null ? null : ledger.table(earlier.id(), key).orElse(null);
            return ComparedTable.of(
                    now,
                    days(briefing.period()),
                    before,
                    earlier == null || before == null ? null : days(earlier.period()),
                    earlier != null && alike(earlier.period(), briefing.period()));
        });
    }

    /** A longer period has more reports without anything having changed. */
    private static boolean alike(ReleasePeriod one, ReleasePeriod other) {
        return Math.abs(one.days() - other.days()) * 100 <= MAX_LENGTH_DIFFERENCE * Math.min(one.days(), other.days());
    }

    private String days(ReleasePeriod period) {
        DateTimeFormatter from = period.from().getYear() == period.to().getYear() ? DAY : DAY_AND_YEAR;
        return texts.get("briefing.days", from.format(period.from()), DAY_AND_YEAR.format(period.to()));
    }

    private List<Contact> contactList() {
        List<Contact> list = new ArrayList<>();
        for (String code : CONTACTS) {
            contacts.byCode(code)
                    .ifPresent(contact -> list.add(new Contact(
                            contact.name(), texts.get("briefing.contact." + code), contact.value(), contact.href())));
        }
        return list;
    }

    /** @return what the briefing itself lacks; empty when nothing */
    List<Missing> missing(Briefing briefing) {
        List<Missing> missing = new ArrayList<>();
        if (ledger.table(briefing.id(), FigureCalculation.THEMES).isEmpty()) {
            missing.add(new Missing(texts.get("briefing.missing.figures"), null));
        }
        for (SectionDraft draft : briefings.sections(briefing.id())) {
            String title = texts.get(draft.section().titleKey());
            switch (draft.progress()) {
                case NOT_STARTED ->
                    missing.add(new Missing(texts.get("briefing.missing.text", title), draft.section()));
                case STARTED ->
                    missing.add(new Missing(texts.get("briefing.missing.finished", title), draft.section()));
                case TOO_LONG ->
                    missing.add(new Missing(
                            texts.get(
                                    "briefing.missing.long",
                                    title,
                                    draft.words(),
                                    draft.section().wordLimit()),
                            draft.section()));
                case FINISHED -> {
                    // Nothing stands in the way.
                }
            }
        }
        LocalDate oldest = LondonTime.today(clock).minusDays(CONTACT_CHECK_DAYS);
        for (String code : CONTACTS) {
            Optional<RouteContact> contact = contacts.byCode(code);
            if (contact.isEmpty()) {
                missing.add(new Missing(texts.get("briefing.missing.contact", code), null));
            } else if (contact.get().lastChecked().isBefore(oldest)) {
                missing.add(new Missing(
                        texts.get(
                                "briefing.missing.contact-check",
                                contact.get().name(),
                                LondonTime.date(contact.get().lastChecked())),
                        null));
            }
        }
        if (terms.dates(briefing.term().id()).isEmpty()) {
            missing.add(new Missing(texts.get("briefing.missing.dates"), null));
        }
        return missing;
    }
}
