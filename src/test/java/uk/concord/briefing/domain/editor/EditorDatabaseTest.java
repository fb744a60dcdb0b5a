package uk.concord.briefing.domain.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.briefing.domain.BriefingSteps.TERM;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.briefing.domain.BriefingSteps;
import uk.concord.briefing.domain.comment.CommentService;
import uk.concord.briefing.domain.comment.CommentThread;
import uk.concord.briefing.domain.composition.Edition;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.context.ContextJudgement;
import uk.concord.briefing.domain.context.ContextService;
import uk.concord.briefing.domain.context.SafetyContext;
import uk.concord.briefing.domain.minute.Candidate;
import uk.concord.briefing.domain.minute.MinuteService;
import uk.concord.briefing.domain.revision.RevisionService;
import uk.concord.briefing.domain.revision.SectionRevision;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.domain.writing.PreviewService;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.SignedIn;
import uk.concord.core.work.WorkItem;
import uk.concord.core.work.WorkSource;
import uk.concord.people.domain.AccountQuery;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** What helps an author while writing: suggestions, judgements, history, comments, previews. */
@DatabaseTest
class EditorDatabaseTest {

    @Autowired
    private MinuteService minute;

    @Autowired
    private ContextService contexts;

    @Autowired
    private RevisionService revisions;

    @Autowired
    private CommentService comments;

    @Autowired
    private PreviewService previews;

    @Autowired
    private BriefingService briefings;

    @Autowired
    private BriefingSteps steps;

    @Autowired
    private AccountQuery accounts;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private List<WorkSource> work;

    @Test
    void suggestionsAreChosenAndNeverPutInByThemselves() {
        SignIn.as("author");
        String before = briefings.section(TERM, Section.MINUTE).text();
        List<Candidate> candidates = minute.candidates(TERM);
        assertThat(candidates).extracting(Candidate::kind).contains(Candidate.Kind.ACTION, Candidate.Kind.DATE);
        assertThat(briefings.section(TERM, Section.MINUTE).text()).isEqualTo(before);
        Candidate date = candidates.getLast();
        int version = briefings.section(TERM, Section.MINUTE).version();
        String text = minute.choose(TERM, List.of(date.key()), version).text();
        assertThat(text).startsWith(before).endsWith("One date\n- " + date.text());
        assertThatThrownBy(() -> minute.choose(TERM, List.of(date.key()), version))
                .isInstanceOf(EditConflictException.class);
        List<String> dates = candidates.stream()
                .filter(candidate -> candidate.kind() == Candidate.Kind.DATE)
                .map(Candidate::key)
                .limit(2)
                .toList();
        assertThatThrownBy(() -> minute.choose(TERM, dates, version + 1)).hasMessage("briefing.minute.many");
        assertThatThrownBy(() -> minute.choose(TERM, List.of(), version + 1)).hasMessage("briefing.minute.none");
    }

    @Test
    void suggestionsSayWhatIsShownAndNothingElse() {
        SignIn.as("author");
        List<String> shown = briefings.tables(TERM).stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> !row.now().suppressed())
                .map(row -> row.now().shown())
                .toList();
        assertThat(minute.candidates(TERM))
                .filteredOn(candidate -> candidate.key().startsWith("most-"))
                .allSatisfy(candidate ->
                        assertThat(shown).anyMatch(value -> candidate.text().contains(value)));
    }

    private static ContextJudgement judgement(int online, ContextJudgement.Changed changed, int version) {
        Map<SafetyContext, Integer> weights = new EnumMap<>(SafetyContext.class);
        weights.put(SafetyContext.ONLINE, online);
        return new ContextJudgement(
                weights,
                "Agreed in a meeting.",
                "adults at the bus stop",
                "Youth service",
                changed,
                "",
                null,
                null,
                version);
    }

    @Test
    void aJudgementIsRecordedAndSchoolsReadItsWords() {
        SignIn.as("author");
        assertThatThrownBy(() -> contexts.judge(TERM, "riverside", judgement(3, null, 0)))
                .hasMessage("briefing.weighting.changed.error");
        contexts.judge(TERM, "riverside", judgement(3, ContextJudgement.Changed.PARTLY, 0));
        assertThatThrownBy(() -> contexts.judge(TERM, "riverside", judgement(2, ContextJudgement.Changed.NO, 0)))
                .isInstanceOf(EditConflictException.class);
        assertThatThrownBy(() -> contexts.judge(TERM, "riverside", judgement(4, ContextJudgement.Changed.NO, 1)))
                .hasMessage("briefing.weighting.weight.error");
        ContextJudgement kept = contexts.cluster(TERM, "riverside").now();
        assertThat(kept).isNotNull();
        assertThat(kept.heaviest()).containsExactly(SafetyContext.ONLINE);
        assertThat(kept.judgedBy()).isEqualTo("Farah Lindqvist");
        String text = contexts.putWords(
                        TERM, briefings.section(TERM, Section.CONTEXT).version())
                .text();
        assertThat(text).contains("Riverside: what weighs most is online. To change first: adults at the bus stop");
        assertThat(previews.preview(TERM, Edition.SECONDARY))
                .contains("adults at the bus stop")
                .doesNotContain("Agreed in a meeting");
        SignIn.as("prevent");
        assertThatThrownBy(() -> contexts.judge(TERM, "riverside", judgement(1, ContextJudgement.Changed.NO, 1)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void historyIsWhoWroteWhatAndAnEarlierTextComesBack() {
        SignIn.as("author");
        steps.write(Section.COPY, "First text.");
        SignIn.as("author.education");
        steps.write(Section.COPY, "Second text.");
        steps.write(Section.COPY, "Second text, still typing.");
        List<SectionRevision> history = revisions.history(TERM, Section.COPY);
        assertThat(history)
                .extracting(SectionRevision::text)
                .containsExactly("Second text, still typing.", "First text.");
        assertThat(history).extracting(SectionRevision::editor).containsExactly("Leila Strand", "Farah Lindqvist");
        int over = briefings.section(TERM, Section.COPY).version();
        revisions.restore(TERM, Section.COPY, history.getLast().version(), over);
        assertThat(briefings.section(TERM, Section.COPY).text()).isEqualTo("First text.");
        assertThat(briefings.section(TERM, Section.COPY).finished()).isFalse();
        assertThatThrownBy(() ->
                        revisions.restore(TERM, Section.COPY, history.getLast().version(), over))
                .isInstanceOf(EditConflictException.class);
    }

    @Test
    void lastTermStandsBesideThisOne() {
        SignIn.as("manager");
        assertThat(revisions.lastTerm(TERM, Section.MINUTE)).hasValueSatisfying(earlier -> {
            assertThat(earlier.termName()).isEqualTo("Autumn 2026");
            assertThat(earlier.text()).contains("half-term, 26 to 30 October 2026");
        });
        assertThat(revisions.lastTerm("autumn-2026", Section.MINUTE)).isEmpty();
    }

    @Test
    void aQuestionIsAnsweredAndSettled() {
        SignIn.as("manager");
        comments.ask(TERM, Section.COPY, accounts.idByUsername("author.education"), "Can this be shorter?");
        assertThat(workOf("author.education"))
                .contains("Spring 2027 briefing: comments for you on “Text for your risk assessment”");
        CommentThread thread = comments.threads(TERM, Section.COPY).getFirst();
        comments.answer(TERM, thread.id(), "Yes, done.", thread.version());
        assertThat(workOf("author.education")).noneMatch(text -> text.contains("comments for you"));
        assertThat(workOf("manager")).anyMatch(text -> text.contains("comments for you"));
        CommentThread answered = comments.threads(TERM, Section.COPY).getFirst();
        assertThat(answered.comments())
                .extracting(CommentThread.Comment::text)
                .containsExactly("Can this be shorter?", "Yes, done.");
        comments.settle(TERM, answered.id(), answered.version());
        assertThat(workOf("manager")).noneMatch(text -> text.contains("comments for you"));
        assertThatThrownBy(() -> comments.settle(TERM, answered.id(), answered.version()))
                .isInstanceOf(EditConflictException.class);
        assertThatThrownBy(() -> comments.ask(TERM, Section.COPY, null, "Whom?"))
                .isInstanceOf(RuleBrokenException.class);
        SignIn.as("partner");
        assertThatThrownBy(() -> comments.threads(TERM, Section.COPY)).isInstanceOf(AccessDeniedException.class);
    }

    private List<String> workOf(String username) {
        SignIn.as(username);
        return work.stream()
                .flatMap(source -> source.workFor(signedIn.user()).stream())
                .map(WorkItem::text)
                .toList();
    }

    @Test
    void everyEditionIsPreviewedAsItWillBe() {
        SignIn.as("author");
        String primary = previews.preview(TERM, Edition.PRIMARY);
        assertThat(primary).contains("Play or drawings").doesNotContain("Invitations to closed groups");
        assertThat(previews.preview(TERM, Edition.MEMBERS)).doesNotContain("id=\"look-out\"");
        String typed =
                previews.section(TERM, Section.LOOK_OUT, "- For all\n[fe]\n- For colleges\n[all]", Edition.PRIMARY);
        assertThat(typed).contains("For all").doesNotContain("For colleges").doesNotContain("id=\"national\"");
        assertThat(previews.section(TERM, Section.LOOK_OUT, "- For all", Edition.MEMBERS))
                .isEmpty();
        assertThat(briefings.section(TERM, Section.LOOK_OUT).text()).doesNotContain("For colleges");
        assertThat(previews.measure(TERM, Edition.PRIMARY).words())
                .isBetween(50, previews.measure(TERM, Edition.WHOLE).words());
        steps.approve();
        assertThat(previews.preview(TERM, Edition.PRIMARY)).contains("Play or drawings");
    }
}
