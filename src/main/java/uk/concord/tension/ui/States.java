package uk.concord.tension.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import uk.concord.core.ui.StatusTag;
import uk.concord.core.ui.StatusTag.Tone;
import uk.concord.tension.domain.triage.ReportState;

/** The state of a report as a tag. */
public final class States {
    private States() {}

    public static StatusTag tag(ReportState state) {
        return new StatusTag(
                translate(state.key()),
                switch (state) {
                    case ACCEPTED, CLOSED -> Tone.GOOD;
                    case RETURNED -> Tone.WAITING;
                    case SUBMITTED, IN_TRIAGE -> Tone.INFO;
                    case DRAFT, DIVERTED, REJECTED, DUPLICATE, WITHDRAWN -> Tone.NEUTRAL;
                });
    }
}
