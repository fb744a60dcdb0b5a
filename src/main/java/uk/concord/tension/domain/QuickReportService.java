package uk.concord.tension.domain;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.Role;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.place.domain.Ward;
import uk.concord.tension.domain.report.Problem;
import uk.concord.tension.domain.report.QuickAnswers;
import uk.concord.tension.domain.report.ReportAnswers;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.report.SourceType;

/** The short form: six questions, saved as a draft of the long form, which can take over at any time. */
@Service
@RolesAllowed(Permissions.TENSION_FILE)
public class QuickReportService {
    private final DraftService drafts;
    private final FormWorld world;
    private final SignedIn signedIn;
    private final Clock clock;

    QuickReportService(DraftService drafts, FormWorld world, SignedIn signedIn, Clock clock) {
        this.drafts = drafts;
        this.world = world;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Saves the answers, complete or not; the first save creates the draft.
     *
     * @param version as the form knows it; 0 for a form that was not saved yet
     * @throws EditConflictException when the draft was changed elsewhere
     * @throws RuleBrokenException when it has been submitted already
     */
    @Transactional
    public Report save(String key, int version, QuickAnswers answers) {
        String ward = drafts.wardsOn(answers.start()).stream()
                .filter(item -> Long.valueOf(item.id()).equals(answers.wardId()))
                .map(Ward::name)
                .findFirst()
                .orElse("");
        ReportAnswers before = drafts.find(key).map(Report::answers).orElse(ReportAnswers.empty());
        int at = version;
        for (Section section : answers.sections(before, ward, LondonTime.today(clock), sourceType(signedIn.user()))) {
            if (!section.equals(before.of(section.step()))) {
                at = drafts.save(key, at, section).version();
            }
        }
        return drafts.open(key);
    }

    /** @return what is missing or wrong */
    @Transactional(readOnly = true)
    public List<Problem> check(QuickAnswers answers) {
        return answers.problems(world.on(answers.start()));
    }

    /** Submits; only the six questions must be answered. As {@link DraftService#submit} otherwise. */
    @Transactional
    public DraftService.Submission submit(String key, boolean privacyAcknowledged) {
        List<Problem> problems = check(QuickAnswers.of(drafts.open(key).answers()));
        return problems.isEmpty()
                ? drafts.submitChecked(key, privacyAcknowledged)
                : new DraftService.Submission(null, problems);
    }

    /** Officers of the council are known by their role; of a partner only triage can tell what it is. */
    private static @Nullable SourceType sourceType(CurrentUser user) {
        return user.roles().contains(Role.PARTNER) ? null : SourceType.OFFICER;
    }
}
