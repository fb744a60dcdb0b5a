package uk.concord.briefing.domain.demo;

import static uk.concord.db.Tables.FLASH_NOTICE;
import static uk.concord.db.Tables.FLASH_RECEIPT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.flash.NoticeArchive;
import uk.concord.briefing.domain.flash.NoticeText;
import uk.concord.briefing.domain.school.Phase;
import uk.concord.briefing.domain.school.School;
import uk.concord.briefing.domain.school.SchoolContact;
import uk.concord.briefing.domain.school.SchoolQuery;
import uk.concord.core.demo.DemoPart;
import uk.concord.core.security.Marking;
import uk.concord.people.domain.AccountQuery;

/** A notice that was sent to secondary schools some weeks ago, and one that is being written. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class NoticesDemo implements DemoPart {

    private static final NoticeText SENT = new NoticeText(
            "Leaflets handed out near schools",
            """
            Leaflets with a link to a closed online group were handed out near secondary schools this week. The group \
            posts content that praises violence against people because of who they are.

            - Tell staff at the gates to look out and not to argue.
            - Keep a leaflet, do not scan its code, and do not share pictures of it.
            - If a pupil has followed the link, talk first and use your usual safeguarding route.
            """,
            "Police, Inspector T. Marsham agreed to its release to schools",
            Marking.OFFICIAL,
            Set.of(Phase.SECONDARY, Phase.ALL_THROUGH, Phase.FURTHER),
            Set.of());
    private static final NoticeText DRAFT = new NoticeText(
            "Hoax calls to school offices",
            "Some school offices had hoax calls this week. Take down what is said, and call the police.",
            "",
            Marking.OFFICIAL,
            Set.of(),
            Set.of());

    private final NoticeArchive archive;
    private final SchoolQuery schools;
    private final AccountQuery accounts;
    private final DSLContext db;
    private final Clock clock;

    NoticesDemo(NoticeArchive archive, SchoolQuery schools, AccountQuery accounts, DSLContext db, Clock clock) {
        this.archive = archive;
        this.schools = schools;
        this.accounts = accounts;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 54;
    }

    @Override
    public void load() {
        long author = accounts.idByUsername("author");
        archive.draft("demo-hoax", DRAFT, author);
        Instant sent = clock.instant().minus(Duration.ofDays(20));
        long id = archive.sent("demo-leaflets", SENT, author, accounts.idByUsername("manager"), sent);
        db.update(FLASH_NOTICE)
                .set(FLASH_NOTICE.CREATED_AT, sent.minus(Duration.ofHours(2)))
                .where(FLASH_NOTICE.ID.eq(id))
                .execute();
        Set<Long> chosen = schools.open().stream()
                .filter(school -> SENT.phases().contains(school.phase()))
                .map(School::id)
                .collect(Collectors.toSet());
        List<SchoolContact> told = schools.recipients().stream()
                .filter(contact -> chosen.contains(contact.schoolId()))
                .toList();
        for (int i = 0; i < told.size(); i++) {
            Instant opened = sent.plus(Duration.ofMinutes(25L + 37L * i));
            db.insertInto(FLASH_RECEIPT)
                    .set(FLASH_RECEIPT.NOTICE_ID, id)
                    .set(FLASH_RECEIPT.SCHOOL_ID, told.get(i).schoolId())
                    .set(FLASH_RECEIPT.ACCOUNT_ID, told.get(i).accountId())
                    .set(FLASH_RECEIPT.ROLE, told.get(i).role().name())
                    .set(FLASH_RECEIPT.NOTIFIED_AT, sent)
                    .set(FLASH_RECEIPT.FIRST_OPENED_AT, opened)
                    .set(FLASH_RECEIPT.ACKNOWLEDGED_AT, opened.plus(Duration.ofMinutes(6)))
                    .execute();
        }
    }
}
