package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.jspecify.annotations.Nullable;
import uk.concord.core.ui.StatusTag;
import uk.concord.core.ui.StatusTag.Tone;
import uk.concord.venue.domain.check.CheckState;
import uk.concord.venue.domain.rules.Decision;
import uk.concord.venue.domain.rules.Outcome;

/** States and outcomes as tags. */
final class CheckTags {
    private CheckTags() {}

    static StatusTag state(CheckState state, @Nullable Decision decision) {
        if (state == CheckState.DECIDED && decision != null) {
            return new StatusTag(
                    translate("venue.decision." + decision), decision == Decision.REFUSE ? Tone.BAD : Tone.GOOD);
        }
        Tone tone = switch (state) {
            case DRAFT -> Tone.INFO;
            case MATCHES, RECOMMENDED -> Tone.WAITING;
            case DECIDED -> Tone.GOOD;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
        return new StatusTag(translate("venue.state." + state), tone);
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
