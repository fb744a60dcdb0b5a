package uk.concord.briefing.domain.flash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.settings.Settings;

/** Makes what a notice shows and keeps it. Who may do so is for the calling service to say. */
@Component
public class NoticeArchive {

    private final NoticeRepository repository;
    private final NoticeQuery query;
    private final NoticeDocument document;
    private final Settings settings;

    NoticeArchive(NoticeRepository repository, NoticeQuery query, NoticeDocument document, Settings settings) {
        this.repository = repository;
        this.query = query;
        this.document = document;
        this.settings = settings;
    }

    /** @return id of the draft; the same key makes one draft */
    @Transactional(propagation = Propagation.MANDATORY)
    public long draft(String key, NoticeText text, long authorId) {
        return repository.create(key, text, authorId);
    }

    /** @return id of a notice that was written by one person and sent by another, then */
    @Transactional(propagation = Propagation.MANDATORY)
    public long sent(String key, NoticeText text, long authorId, long senderId, Instant when) {
        long id = draft(key, text, authorId);
        freeze(query.byId(id), senderId, when);
        return id;
    }

    /** From now on its text never changes. */
    void freeze(FlashNotice notice, long senderId, Instant when) {
        String html = document.article(notice.text(), when);
        Instant by = when.plus(Duration.ofHours(settings.number("briefing.notice-hours")));
        repository.send(notice, html, sha256(html), senderId, when, by);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
