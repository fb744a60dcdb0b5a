package uk.concord.tension.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import uk.concord.core.text.Texts;

/** The privacy notice a reporter acknowledges. */
@Component
class PrivacyNotice {
    private static final String TEXT = "tension.privacy.text";
    private static final int LENGTH = 32;

    private final Texts texts;

    PrivacyNotice(Texts texts) {
        this.texts = texts;
    }

    /** @return a hash of the words that are acknowledged, so that a change of the notice can be told */
    String version() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(texts.get(TEXT).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
