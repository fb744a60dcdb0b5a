package uk.concord.venue.domain.question;

import static uk.concord.db.Tables.VENUE_CHECK;
import static uk.concord.db.Tables.VENUE_QUESTION_ADDED;
import static uk.concord.db.Tables.VENUE_QUESTION_CHANGE;
import static uk.concord.db.Tables.VENUE_QUESTION_OPTION;
import static uk.concord.db.Tables.VENUE_QUESTION_SET;
import static uk.concord.db.Tables.VENUE_QUESTION_TEXT;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.NotFoundException;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.db.tables.records.VenueQuestionSetRecord;
import uk.concord.venue.domain.question.QuestionSet.Action;
import uk.concord.venue.domain.question.QuestionSet.Change;
import uk.concord.venue.domain.question.QuestionSet.State;
import uk.concord.venue.domain.question.QuestionText.Option;
import uk.concord.venue.domain.rules.AddedQuestion;
import uk.concord.venue.domain.rules.AddedQuestion.Branch;
import uk.concord.venue.domain.rules.AddedQuestion.Choice;
import uk.concord.venue.domain.rules.AddedQuestion.Words;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.Section;

/** Reads the sets of questions. Published ones never change, so they are kept. */
@Component
public class QuestionBook {
    private final DSLContext db;
    private final Texts texts;
    private final Clock clock;
    private final Map<Long, QuestionSet> published = new ConcurrentHashMap<>();

    QuestionBook(DSLContext db, Texts texts, Clock clock) {
        this.db = db;
        this.texts = texts;
        this.clock = clock;
    }

    /** @return id of the newest set in force today, which a new check is started with */
    @Transactional(readOnly = true)
    public long currentId() {
        return db.select(VENUE_QUESTION_SET.ID)
                .from(VENUE_QUESTION_SET)
                .where(VENUE_QUESTION_SET.STATE.eq(State.PUBLISHED.name()))
                .and(VENUE_QUESTION_SET.EFFECTIVE_FROM.le(LondonTime.today(clock)))
                .orderBy(VENUE_QUESTION_SET.VERSION_NO.desc())
                .limit(1)
                .fetchSingle()
                .value1();
    }

    /** @return the words in force today */
    @Transactional(readOnly = true)
    public Wording current() {
        return new Wording(byId(currentId()), texts);
    }

    /** @return the words a check was started with; those of today when there is no such check */
    @Transactional(readOnly = true)
    public Wording of(String reference) {
        return db.select(VENUE_CHECK.QUESTION_SET_ID)
                .from(VENUE_CHECK)
                .where(VENUE_CHECK.REFERENCE.eq(reference))
                .fetchOptional(VENUE_CHECK.QUESTION_SET_ID)
                .map(id -> new Wording(byId(id), texts))
                .orElseGet(this::current);
    }

    /** @return the words a set has */
    Wording of(QuestionSet set) {
        return new Wording(set, texts);
    }

    /** @return the words that come with the product */
    Wording product() {
        return of(new QuestionSet(0, 0, State.PUBLISHED, "", null, null, "", Map.of(), List.of(), List.of(), 0));
    }

    QuestionSet byId(long id) {
        QuestionSet kept = published.get(id);
        if (kept != null) {
            return kept;
        }
        QuestionSet set = fetch(VENUE_QUESTION_SET.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("question set"));
        if (set.state() == State.PUBLISHED) {
            published.put(id, set);
        }
        return set;
    }

    /** @return all that are published, the newest first */
    List<QuestionSet> versions() {
        return fetch(VENUE_QUESTION_SET.STATE.eq(State.PUBLISHED.name()));
    }

    /** @return the added questions a set asks */
    @Transactional(readOnly = true)
    public List<AddedQuestion> asked(long setId) {
        return byId(setId).asked();
    }

    /** @return every question that was ever added and published, as it reads in the newest version */
    @Transactional(readOnly = true)
    public List<AddedQuestion> everAdded() {
        return versions().stream().findFirst().map(QuestionSet::added).orElse(List.of());
    }

    /** @return a code no question has had, published or not */
    String freeCode() {
        int last = db.selectDistinct(VENUE_QUESTION_ADDED.CODE).from(VENUE_QUESTION_ADDED).fetch().stream()
                .mapToInt(row -> Integer.parseInt(row.value1().substring(1)))
                .max()
                .orElse(0);
        return "N" + (last + 1);
    }

    Optional<QuestionSet> onItsWay() {
        return fetch(VENUE_QUESTION_SET.STATE.in(State.OPEN.name(), State.SUBMITTED.name())).stream()
                .findFirst();
    }

    private List<QuestionSet> fetch(Condition condition) {
        return db.selectFrom(VENUE_QUESTION_SET).where(condition).orderBy(VENUE_QUESTION_SET.ID.desc()).fetch().stream()
                .map(this::read)
                .toList();
    }

    private QuestionSet read(VenueQuestionSetRecord row) {
        Integer number = row.getVersionNo();
        return new QuestionSet(
                row.getId(),
                number == null ? 0 : number,
                State.valueOf(row.getState()),
                row.getNote(),
                row.getEffectiveFrom(),
                row.getPublishedAt(),
                row.getPublishedBy(),
                texts(row.getId()),
                added(row.getId()),
                db.selectFrom(VENUE_QUESTION_CHANGE)
                        .where(VENUE_QUESTION_CHANGE.SET_ID.eq(row.getId()))
                        .orderBy(VENUE_QUESTION_CHANGE.ID)
                        .fetch(change -> new Change(
                                Action.valueOf(change.getAction()),
                                change.getQuestion(),
                                change.getChangedBy(),
                                change.getChangedName(),
                                change.getChangedAt())),
                row.getVersion());
    }

    private List<AddedQuestion> added(long setId) {
        Map<String, Map<String, Option>> options = options(setId);
        return db
                .selectFrom(VENUE_QUESTION_ADDED)
                .where(VENUE_QUESTION_ADDED.SET_ID.eq(setId))
                .orderBy(VENUE_QUESTION_ADDED.ID)
                .fetch(row -> new AddedQuestion(
                        row.getCode(),
                        Section.valueOf(row.getSection()),
                        row.getAfterCode(),
                        Question.Kind.valueOf(row.getKind()),
                        options.getOrDefault(row.getCode(), Map.of()).entrySet().stream()
                                .map(option -> new Choice(
                                        option.getKey(),
                                        option.getValue().label(),
                                        option.getValue().offered()))
                                .toList(),
                        new Branch(
                                Question.byCode(row.getOpensOn()).orElse(null),
                                row.getOpensValues().isEmpty()
                                        ? List.of()
                                        : List.of(row.getOpensValues().split(","))),
                        row.getRequired(),
                        row.getRetired(),
                        new Words(row.getWording(), row.getHelp(), row.getWhy())))
                .stream()
                .sorted(Comparator.comparingInt(
                        question -> Integer.parseInt(question.code().substring(1))))
                .toList();
    }

    private Map<String, Map<String, Option>> options(long setId) {
        Map<String, Map<String, Option>> options = new HashMap<>();
        db.selectFrom(VENUE_QUESTION_OPTION)
                .where(VENUE_QUESTION_OPTION.SET_ID.eq(setId))
                .orderBy(VENUE_QUESTION_OPTION.ID)
                .forEach(row -> options.computeIfAbsent(row.getQuestion(), code -> new LinkedHashMap<>())
                        .put(row.getValue(), new Option(row.getLabel(), row.getOffered())));
        return options;
    }

    private Map<Question, QuestionText> texts(long setId) {
        Map<String, Map<String, Option>> options = options(setId);
        Map<Question, QuestionText> found = new EnumMap<>(Question.class);
        db.selectFrom(VENUE_QUESTION_TEXT)
                .where(VENUE_QUESTION_TEXT.SET_ID.eq(setId))
                .forEach(row -> Question.byCode(row.getQuestion())
                        .ifPresent(question -> found.put(
                                question,
                                new QuestionText(
                                        question,
                                        row.getWording(),
                                        row.getHelp(),
                                        row.getWhy(),
                                        options.getOrDefault(row.getQuestion(), Map.of()),
                                        row.getAsked()))));
        return found;
    }
}
