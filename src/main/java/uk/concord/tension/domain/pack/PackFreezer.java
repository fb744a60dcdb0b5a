package uk.concord.tension.domain.pack;

import static uk.concord.db.Tables.TENSION_PACK;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.document.DocumentModel;
import uk.concord.core.document.HtmlDocument;
import uk.concord.core.document.WordDocument;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;

/** Freezes the files of a pack. Who may do so is for the calling service to say. */
@Component
public class PackFreezer {
    private final PackRepository packs;
    private final PackComposer composer;
    private final Texts texts;

    PackFreezer(PackRepository packs, PackComposer composer, Texts texts) {
        this.packs = packs;
        this.composer = composer;
        this.texts = texts;
    }

    /** @return the SHA-256 of the frozen page */
    @Transactional(propagation = Propagation.MANDATORY)
    public String freeze(Pack pack, int version, long approver, String approverName, Instant now) {
        DocumentModel model =
                composer.compose(pack, texts.get("tension.pack.footer.approved", approverName, LondonTime.date(now)));
        String html = HtmlDocument.render(model, composer.pageWords());
        String hash = sha256(html);
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_PACK.STATE, Pack.State.APPROVED.name());
        columns.put(TENSION_PACK.APPROVED_BY, approver);
        columns.put(TENSION_PACK.APPROVED_AT, now);
        columns.put(TENSION_PACK.FROZEN_HTML, html);
        columns.put(TENSION_PACK.FROZEN_WORD, WordDocument.render(model, composer.pageWords()));
        columns.put(TENSION_PACK.FROZEN_HASH, hash);
        packs.update(pack.id(), version, columns);
        return hash;
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
