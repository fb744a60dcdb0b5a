package uk.concord.tension.ui.issue;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import uk.concord.core.ui.StatusTag;
import uk.concord.core.ui.StatusTag.Tone;
import uk.concord.tension.domain.issue.IssueState;

/** The state of an issue as a tag. */
final class IssueTags {
    private IssueTags() {}

    static StatusTag state(IssueState state) {
        return new StatusTag(
                translate(state.key()),
                switch (state) {
                    case OPEN, REOPENED -> Tone.WAITING;
                    case ASSESSED, ACTIVE, MONITORING -> Tone.INFO;
                    case RECOVERY -> Tone.GOOD;
                    case CLOSED, MERGED -> Tone.NEUTRAL;
                });
    }
}
