package uk.concord.tension.domain.assessment;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardQuery;
import uk.concord.tension.domain.assessment.Assessment.OfArea;

/**
 * Levels of wards and of the whole borough, per period. Every reader sees where every area stands; why, how it came about
 * and what waits is for those who work there, and so is judging.
 */
@Service
@RolesAllowed(Permissions.TENSION_ASSESS)
public class AreaLevelService {
    /** Judgements of one area that are shown. */
    public static final int HISTORY = 50;

    private final AssessmentRepository assessments;
    private final Proposals proposals;
    private final AreaLevels areas;
    private final WardQuery wards;
    private final SignedIn signedIn;
    private final Clock clock;

    AreaLevelService(
            AssessmentRepository assessments,
            Proposals proposals,
            AreaLevels areas,
            WardQuery wards,
            SignedIn signedIn,
            Clock clock) {
        this.assessments = assessments;
        this.proposals = proposals;
        this.areas = areas;
        this.wards = wards;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @return the whole borough and the wards of today with their levels */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.TENSION_READ)
    public List<AreaLevels.Line> today() {
        return on(LondonTime.today(clock));
    }

    /**
     * @return the whole borough and the wards of that day with the levels of its end; where somebody has no work, without
     *     the reasons
     */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.TENSION_READ)
    public List<AreaLevels.Line> on(LocalDate day) {
        return areas.on(day).stream()
                .map(line -> worksIn(line.ward().id()) ? line : line.withoutReasons())
                .toList();
    }

    /** @throws NotFoundException when there is no such area, or this person does not work there */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.TENSION_READ)
    public Ward area(long wardId) {
        return Optional.of(wards.byId(wardId))
                .filter(AreaLevels::isJudged)
                .filter(ward -> worksIn(ward.id()))
                .orElseThrow(() -> new NotFoundException("ward"));
    }

    /** @return whether this person works there, and so reads the reasons and judges */
    @RolesAllowed(Permissions.TENSION_READ)
    public boolean worksIn(long wardId) {
        return signedIn.user().locality().covers(wardId);
    }

    /**
     * @return the newest first
     * @throws NotFoundException when there is no such area, or this person does not work there
     */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.TENSION_READ)
    public List<Assessment> history(long wardId) {
        area(wardId);
        LocalDate today = LondonTime.today(clock);
        return assessments.history(new OfArea(wardId, today, today), HISTORY);
    }

    /** @return whether level 4 or 5 was ever in force, so that the area can be recovering */
    @Transactional(readOnly = true)
    public boolean wasHigh(long wardId) {
        LocalDate today = LondonTime.today(clock);
        return assessments.wasHigh(new OfArea(wardId, today, today));
    }

    /**
     * States the level of an area; what takes two people waits for the second.
     *
     * @throws RuleBrokenException when it is incomplete, or another proposal waits already
     */
    @Transactional
    public Assessment propose(long wardId, LocalDate from, LocalDate to, Judgement judgement, String key) {
        Ward ward = area(wardId);
        if (to.isBefore(from) || from.isAfter(LondonTime.today(clock))) {
            throw new RuleBrokenException("tension.problem.level.period");
        }
        areas.lock(wardId);
        return proposals.propose(new OfArea(wardId, from, to), judgement, key, ward.code());
    }

    @Transactional
    @RolesAllowed(Permissions.TENSION_APPROVE)
    public void approve(long id, int version) {
        Assessment proposal = find(id);
        proposals.approve(proposal, version, code(proposal));
    }

    @Transactional
    @RolesAllowed(Permissions.TENSION_APPROVE)
    public void refuse(long id, int version, String reason) {
        Assessment proposal = find(id);
        proposals.refuse(proposal, version, reason, code(proposal));
    }

    @Transactional
    public void withdraw(long id, int version) {
        Assessment proposal = find(id);
        proposals.withdraw(proposal, version, code(proposal));
    }

    private Assessment find(long id) {
        Assessment proposal = assessments
                .byId(id)
                .filter(found -> found.subject() instanceof OfArea area && worksIn(area.wardId()))
                .orElseThrow(() -> new NotFoundException("assessment"));
        areas.lock(((OfArea) proposal.subject()).wardId());
        return assessments.byId(id).orElseThrow();
    }

    private String code(Assessment proposal) {
        return wards.byId(((OfArea) proposal.subject()).wardId()).code();
    }
}
