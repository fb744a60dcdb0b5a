package uk.concord.briefing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.clearance.ClearanceLine;
import uk.concord.briefing.domain.flash.NoticeState;
import uk.concord.briefing.domain.partner.Invitation;
import uk.concord.briefing.domain.plan.SectionTask;
import uk.concord.briefing.domain.receipt.SchoolStatus;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.core.ui.StatusTag;
import uk.concord.core.ui.StatusTag.Tone;

/** States as tags: a word, helped by a shade. */
public final class BriefingTags {

    private BriefingTags() {}

    /** @param state null for a briefing that was not opened */
    public static StatusTag of(@Nullable BriefingState state) {
        if (state == null) {
            return new StatusTag(translate("briefing.state.none"), Tone.NEUTRAL);
        }
        Tone tone = switch (state) {
            case DRAFT -> Tone.INFO;
            case REVIEW, APPROVED -> Tone.WAITING;
            case PUBLISHED -> Tone.GOOD;
            case WITHDRAWN -> Tone.BAD;
        };
        return new StatusTag(translate(state.textKey()), tone);
    }

    public static StatusTag of(SectionTask.State state) {
        Tone tone = switch (state) {
            case NOT_STARTED, TO_CHECK -> Tone.NEUTRAL;
            case STARTED -> Tone.INFO;
            case WITH_PARTNER, FROM_PARTNER -> Tone.WAITING;
            case TOO_LONG -> Tone.BAD;
            case FINISHED, CHECKED -> Tone.GOOD;
        };
        return new StatusTag(translate(state.textKey()), tone);
    }

    public static StatusTag of(Invitation.State state) {
        Tone tone = switch (state) {
            case INVITED, RETURNED -> Tone.INFO;
            case SUBMITTED -> Tone.WAITING;
            case ACCEPTED -> Tone.GOOD;
            case CANCELLED -> Tone.NEUTRAL;
        };
        return new StatusTag(translate(state.textKey()), tone);
    }

    public static StatusTag of(NoticeState state) {
        Tone tone = switch (state) {
            case DRAFT -> Tone.INFO;
            case REVIEW -> Tone.WAITING;
            case SENT -> Tone.GOOD;
            case WITHDRAWN -> Tone.BAD;
        };
        return new StatusTag(translate(state.textKey()), tone);
    }

    public static StatusTag of(ClearanceLine.Standing standing) {
        Tone tone = switch (standing) {
            case NOT_ASKED, MISSING, REOPENED -> Tone.WAITING;
            case NOT_NEEDED -> Tone.NEUTRAL;
            case TAKEN_BACK -> Tone.BAD;
            case CLEARED -> Tone.GOOD;
        };
        return new StatusTag(translate(standing.textKey()), tone);
    }

    public static StatusTag of(SchoolStatus.Stage stage) {
        Tone tone = switch (stage) {
            case NOT_NOTIFIED -> Tone.BAD;
            case NOTIFIED -> Tone.NEUTRAL;
            case OPENED -> Tone.INFO;
            case ACKNOWLEDGED -> Tone.GOOD;
        };
        return new StatusTag(translate("briefing.stage." + stage.name().toLowerCase(Locale.ROOT)), tone);
    }
}
