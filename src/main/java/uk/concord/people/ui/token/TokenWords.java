package uk.concord.people.ui.token;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.StatusTag;
import uk.concord.core.ui.StatusTag.Tone;
import uk.concord.people.domain.token.ApiToken;
import uk.concord.people.domain.token.ApiToken.Reading;
import uk.concord.people.domain.token.ApiToken.State;

/** A token in words. */
final class TokenWords {
    private TokenWords() {}

    static String rights(ApiToken token) {
        List<String> rights = new ArrayList<>();
        if (token.files()) {
            rights.add(translate("people.token.files.short"));
        }
        if (token.reading() != Reading.NOTHING || rights.isEmpty()) {
            rights.add(translate("people.token.reading.short." + token.reading().name()));
        }
        return String.join(", ", rights);
    }

    /** A token that was made to last to the end of a day ends with the first moment of the next. */
    static String lastDay(ApiToken token) {
        return LondonTime.date(token.expiresAt().minus(Duration.ofSeconds(1)));
    }

    static String used(ApiToken token) {
        Instant used = token.lastUsedAt();
        return used == null ? translate("people.token.never") : LondonTime.dateTime(used);
    }

    static Component state(State state) {
        return new StatusTag(
                translate("people.token.state." + state.name()),
                switch (state) {
                    case WORKS -> Tone.GOOD;
                    case EXPIRED -> Tone.WAITING;
                    case REVOKED -> Tone.BAD;
                });
    }
}
