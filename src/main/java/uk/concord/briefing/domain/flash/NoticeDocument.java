package uk.concord.briefing.domain.flash;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.composition.SectionText;
import uk.concord.core.document.Block;
import uk.concord.core.document.Contact;
import uk.concord.core.document.DocumentModel;
import uk.concord.core.document.HtmlDocument;
import uk.concord.core.document.PageWords;
import uk.concord.core.settings.RouteContact;
import uk.concord.core.settings.RouteContacts;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;

/** Puts a notice together: what happened, what to do, whom to call. */
@Component
class NoticeDocument {

    private static final List<String> CONTACTS = List.of("EMERGENCY", "MASH", "ATH");
    /** As for a briefing: a contact nobody checked for longer is not sent out. */
    private static final int CONTACT_CHECK_DAYS = 90;

    private final RouteContacts contacts;
    private final Texts texts;
    private final Clock clock;

    NoticeDocument(RouteContacts contacts, Texts texts, Clock clock) {
        this.contacts = contacts;
        this.texts = texts;
        this.clock = clock;
    }

    /** @return the article below the title */
    String article(NoticeText text, Instant when) {
        List<Block> blocks = new ArrayList<>(SectionText.blocks(text.body()));
        blocks.add(new Block.Heading(2, texts.get("briefing.notice.contacts"), "contacts"));
        blocks.add(new Block.Contacts(CONTACTS.stream()
                .flatMap(code -> contacts.byCode(code).stream()
                        .map(contact -> new Contact(
                                contact.name(),
                                texts.get("briefing.contact." + code),
                                contact.value(),
                                contact.href())))
                .toList()));
        blocks.add(new Block.Paragraph(texts.get("briefing.notice.issued", LondonTime.dateTime(when))));
        DocumentModel model =
                new DocumentModel(text.title(), text.marking(), texts.get("briefing.document.handling"), "", blocks);
        return HtmlDocument.article(HtmlDocument.render(
                model,
                new PageWords(
                        texts.get("briefing.document.page"),
                        texts.get("briefing.document.of"),
                        texts.get("briefing.originator"))));
    }

    /** @return the contacts that are missing or were not checked for too long, in words */
    List<String> missingContacts() {
        LocalDate oldest = LondonTime.today(clock).minusDays(CONTACT_CHECK_DAYS);
        List<String> missing = new ArrayList<>();
        for (String code : CONTACTS) {
            Optional<RouteContact> contact = contacts.byCode(code);
            if (contact.isEmpty()) {
                missing.add(texts.get("briefing.missing.contact", code));
            } else if (contact.get().lastChecked().isBefore(oldest)) {
                missing.add(texts.get(
                        "briefing.missing.contact-check",
                        contact.get().name(),
                        LondonTime.date(contact.get().lastChecked())));
            }
        }
        return missing;
    }
}
