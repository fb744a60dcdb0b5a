package uk.concord.briefing.domain.flash;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.school.SchoolContact;
import uk.concord.briefing.domain.school.SchoolQuery;
import uk.concord.core.NotFoundException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;

/** The notices sent to a school the person signed in receives for today, and no others. */
@Service
@RolesAllowed(Permissions.BRIEFING_RECEIVE)
@Transactional(readOnly = true)
public class SchoolNoticeService {

    private final NoticeQuery query;
    private final NoticeRepository repository;
    private final SchoolQuery schools;
    private final AuditTrail audit;
    private final SignedIn signedIn;

    SchoolNoticeService(
            NoticeQuery query, NoticeRepository repository, SchoolQuery schools, AuditTrail audit, SignedIn signedIn) {
        this.query = query;
        this.repository = repository;
        this.schools = schools;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    /** @return the notices of the person signed in, the newest first; withdrawn ones after those that hold */
    public List<MyNotice> mine() {
        List<SchoolContact> contacts = schools.ofAccount(signedIn.user().id());
        return java.util.stream.Stream.of(NoticeState.SENT, NoticeState.WITHDRAWN)
                .flatMap(state -> query.in(state).stream())
                .map(notice -> mine(notice, contacts))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable MyNotice mine(FlashNotice notice, List<SchoolContact> contacts) {
        Instant sentAt = notice.sentAt();
        Instant acknowledgeBy = notice.acknowledgeBy();
        List<SchoolContact> own = own(notice.id(), contacts);
        if (own.isEmpty() || sentAt == null || acknowledgeBy == null) {
            return null;
        }
        Map<Long, Instant> acknowledged =
                query.acknowledgedAt(notice.id(), signedIn.user().id());
        boolean all = own.stream().allMatch(contact -> acknowledged.containsKey(contact.schoolId()));
        return new MyNotice(
                notice.id(),
                notice.text().title(),
                notice.text().marking(),
                own.stream().map(SchoolContact::schoolName).toList(),
                sentAt,
                acknowledgeBy,
                all ? acknowledged.values().stream().max(Instant::compareTo).orElse(null) : null,
                notice.withdrawnAt());
    }

    private List<SchoolContact> own(long noticeId, List<SchoolContact> contacts) {
        Set<Long> sentTo = query.sentTo(noticeId);
        return contacts.stream()
                .filter(contact -> sentTo.contains(contact.schoolId()))
                .toList();
    }

    /** @throws NotFoundException when there is none for the person signed in */
    public MyNotice one(long id) {
        return mine().stream()
                .filter(notice -> notice.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("notice"));
    }

    private MyNotice standing(long id) {
        MyNotice notice = one(id);
        if (notice.withdrawnAt() != null) {
            throw new NotFoundException("notice");
        }
        return notice;
    }

    /**
     * Opens a notice; the first time is recorded.
     *
     * @return the article as it was sent
     * @throws NotFoundException when there is none for the person signed in, or it was withdrawn
     */
    @Transactional
    public String read(long id) {
        MyNotice notice = standing(id);
        own(notice.id(), schools.ofAccount(signedIn.user().id()))
                .forEach(contact -> repository.opened(notice.id(), contact));
        audit.record("briefing.notice.read", "notice", String.valueOf(id), "");
        return query.html(id);
    }

    /**
     * Acknowledges it once for each school of the person; a second time changes nothing.
     *
     * @throws NotFoundException when there is none for the person signed in, or it was withdrawn
     */
    @Transactional
    public void acknowledge(long id) {
        MyNotice notice = standing(id);
        boolean first = false;
        for (SchoolContact contact :
                own(notice.id(), schools.ofAccount(signedIn.user().id()))) {
            first |= repository.acknowledged(notice.id(), contact);
        }
        if (first) {
            audit.record("briefing.notice.acknowledged", "notice", String.valueOf(id), "");
        }
    }
}
