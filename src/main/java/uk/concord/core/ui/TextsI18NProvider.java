package uk.concord.core.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import uk.concord.core.text.Texts;

/** Gives the views the same words as documents and messages. */
@Component
class TextsI18NProvider implements I18NProvider {
    private final transient Texts texts;

    TextsI18NProvider(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.UK);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return texts.get(key, params);
    }
}
