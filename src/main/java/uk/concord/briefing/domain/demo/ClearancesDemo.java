package uk.concord.briefing.domain.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.clearance.ClearanceKind;
import uk.concord.briefing.domain.clearance.ClearanceRepository;
import uk.concord.briefing.domain.composition.Edition;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.briefing.domain.writing.ContentFingerprint;
import uk.concord.core.demo.DemoPart;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.AccountQuery;

/** Who agreed to last term's briefing, and whose agreement this term's draft still waits for. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class ClearancesDemo implements DemoPart {

    private static final String POLICE = "Detective Sergeant R. Amberley, police schools team";
    private static final String CHILDREN = "J. Okoro, head of contextual safeguarding, children's services";

    private final ClearanceRepository repository;
    private final ContentFingerprint fingerprint;
    private final BriefingQuery briefings;
    private final AccountQuery accounts;
    private final Clock clock;

    ClearancesDemo(
            ClearanceRepository repository,
            ContentFingerprint fingerprint,
            BriefingQuery briefings,
            AccountQuery accounts,
            Clock clock) {
        this.repository = repository;
        this.fingerprint = fingerprint;
        this.briefings = briefings;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 53;
    }

    @Override
    public void load() {
        LocalDate today = LondonTime.today(clock);
        Set<Section> context = EnumSet.of(Section.CONTEXT);
        long author = accounts.idByUsername("author");
        Briefing autumn = briefings.byTerm("autumn-2026");
        LocalDate then = autumn.period().cutOff().plusDays(2);
        repository.decide(autumn.id(), ClearanceKind.POLICE, true, context, "", author, 0);
        agree(autumn, ClearanceKind.POLICE, context, POLICE, then, "May be summarised to staff; not to parents");
        agree(autumn, ClearanceKind.CHILDREN_SERVICES, context, CHILDREN, then, "None");
        agree(
                autumn,
                ClearanceKind.COMMUNICATIONS,
                EnumSet.copyOf(Edition.MEMBERS.sections()),
                "P. Hartnell, communications",
                then,
                "None");
        Briefing spring = briefings.byTerm("spring-2027");
        repository.decide(spring.id(), ClearanceKind.POLICE, true, context, "", author, 0);
        agree(spring, ClearanceKind.CHILDREN_SERVICES, context, CHILDREN, today, "None");
    }

    private void agree(
            Briefing briefing, ClearanceKind kind, Set<Section> sections, String by, LocalDate on, String handling) {
        repository.add(
                briefing.id(),
                kind,
                fingerprint.of(briefing, sections),
                by,
                on,
                handling,
                accounts.idByUsername("author"));
    }
}
