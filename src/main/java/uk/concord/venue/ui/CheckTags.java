package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.jspecify.annotations.Nullable;
import uk.concord.core.ui.StatusTag;
import uk.concord.core.ui.StatusTag.Tone;
import uk.concord.venue.domain.check.CheckState;
import uk.concord.venue.domain.check.Stage;
import uk.concord.venue.domain.rules.Decision;
import uk.concord.venue.domain.rules.Outcome;

/** States and outcomes as tags. */
public final class CheckTags {
    private CheckTags() {}

    public static StatusTag state(CheckState state, @Nullable Decision decision) {
        if (state == CheckState.DECIDED && decision != null) {
            return new StatusTag(
                    translate("venue.decision." + decision),
                    decision == Decision.REFUSE || decision == Decision.CANCEL ? Tone.BAD : Tone.GOOD);
        }
        Tone tone = switch (state) {
            case DRAFT -> Tone.INFO;
            case MATCHES, RECOMMENDED, INFO_REQUESTED -> Tone.WAITING;
            case DECIDED -> Tone.GOOD;
            case WITHDRAWN, INCOMPLETE -> Tone.NEUTRAL;
        };
        return new StatusTag(translate("venue.state." + state), tone);
    }

    public static StatusTag stage(Stage stage) {
        Tone tone = switch (stage) {
            case OFFERED, EVENT_DONE, REOPENED -> Tone.WAITING;
            case CONFIRMED, DEBRIEFED -> Tone.GOOD;
            case LAPSED, CLOSED -> Tone.NEUTRAL;
            case CANCELLED -> Tone.BAD;
        };
        return new StatusTag(translate("venue.stage." + stage), tone);
    }

    static StatusTag outcome(Outcome outcome) {
        Tone tone = switch (outcome) {
            case OK -> Tone.GOOD;
            case COND, INFO, INCOMPLETE -> Tone.INFO;
            case HOLD_L2, HOLD_L3 -> Tone.WAITING;
            case POLICE -> Tone.BAD;
        };
        return new StatusTag(translate("venue.outcome." + outcome), tone);
    }
}
