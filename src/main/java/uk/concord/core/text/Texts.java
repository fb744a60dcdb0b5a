package uk.concord.core.text;

import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/**
 * The words of the product, from the bundles under {@code vaadin-i18n}; one bundle per feature. A text that takes
 * values is a MessageFormat (an apostrophe is written twice), one that takes none is used as it stands.
 */
@Component
public class Texts {
    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** @return the text, or empty when no bundle has it, which is no mistake */
    public Optional<String> find(String key) {
        return Optional.ofNullable(messages.getMessage(key, null, null, Locale.UK));
    }

    /** @return the text, or the key itself (and a line in the log) when a bundle lacks it */
    public String get(String key, Object... arguments) {
        try {
            return messages.getMessage(key, arguments, Locale.UK);
        } catch (NoSuchMessageException missing) {
            LOG.warn("No text for {}", key);
            return key;
        }
    }
}
