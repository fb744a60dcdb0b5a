package uk.concord.venue.domain.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.settings.Settings;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.core.time.WorkingDayCalendar;
import uk.concord.core.time.WorkingDays;
import uk.concord.venue.domain.check.CheckFile;
import uk.concord.venue.domain.check.DecisionRecord;
import uk.concord.venue.domain.letter.LetterText.Value;
import uk.concord.venue.domain.life.InfoRequest;
import uk.concord.venue.domain.life.LifeService;
import uk.concord.venue.domain.question.QuestionBook;
import uk.concord.venue.domain.question.Wording;
import uk.concord.venue.domain.room.Room;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.ConditionCode;
import uk.concord.venue.domain.rules.Question;

/** What a letter about a check says: names, dates, conditions and reasons in words. */
@Component
class LetterValues {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private final LifeService life;
    private final QuestionBook book;
    private final Texts texts;
    private final Settings settings;
    private final WorkingDayCalendar calendar;
    private final Clock clock;

    LetterValues(
            LifeService life,
            QuestionBook book,
            Texts texts,
            Settings settings,
            WorkingDayCalendar calendar,
            Clock clock) {
        this.life = life;
        this.book = book;
        this.texts = texts;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param writer signs the letter */
    Map<Value, String> of(CheckFile file, CurrentUser writer) {
        Answers answers = file.given();
        Map<Value, String> values = new EnumMap<>(Value.class);
        var room = file.room();
        values.put(Value.NAME, answers.get(Question.B1));
        values.put(Value.EVENT, answers.get(Question.C1));
        values.put(Value.DATE, answers.date(Question.A3_DATE).map(DAY::format).orElse(""));
        values.put(Value.TIMES, times(answers));
        values.put(Value.ROOM, room == null ? "" : place(room));
        values.put(Value.REFERENCE, file.check().reference());
        values.put(Value.OFFICER, writer.displayName());
        values.put(Value.TEAM, writer.organisationName());
        values.put(Value.QUESTIONS, questions(file.check().reference(), answers));
        decision(file).ifPresent(decision -> {
            values.put(Value.CONDITIONS, conditions(decision.conditions()));
            values.put(Value.REASONS, decision.reasons());
            values.put(Value.ALTERNATIVE, decision.alternative());
            var ground = decision.ground();
            values.put(Value.GROUND, ground == null ? "" : texts.get("venue.letter.ground." + ground));
        });
        deadlines(values);
        return values;
    }

    /** The room as one would write it: a hall that is the only one of its name is named once. */
    private String place(Room room) {
        return room.venueName().endsWith(room.name())
                ? room.venueName()
                : texts.get("venue.letter.room", room.venueName(), room.name());
    }

    private void deadlines(Map<Value, String> values) {
        WorkingDays days = calendar.current();
        LocalDate today = LondonTime.today(clock);
        values.put(Value.REPLY_BY, day(days, today, "venue.reply.days"));
        values.put(Value.ACCEPT_BY, day(days, today, "venue.offer.days"));
        values.put(Value.REVIEW_BY, day(days, today, "venue.review.request-days"));
        values.put(Value.REVIEW_ANSWER_DAYS, String.valueOf(settings.number("venue.review.answer-days")));
    }

    private String day(WorkingDays days, LocalDate today, String setting) {
        return DAY.format(days.plus(today, settings.number(setting)));
    }

    /** @return the decision a letter tells: the last one that is more than a hold */
    static Optional<DecisionRecord> decision(CheckFile file) {
        return file.decision().or(() -> file.decisions().stream().max(Comparator.comparing(DecisionRecord::at)));
    }

    private String times(Answers answers) {
        return answers.time(Question.A3_START)
                .flatMap(start -> answers.time(Question.A3_END)
                        .map(end -> texts.get("venue.letter.times", start.toString(), end.toString())))
                .orElse("");
    }

    private String conditions(Set<ConditionCode> conditions) {
        return bullets(conditions.stream()
                .sorted()
                .map(code -> texts.get("venue.condition." + code))
                .toList());
    }

    /** What the open request asks or, without one, what is still missing of what a hirer answers. */
    private String questions(String reference, Answers answers) {
        List<InfoRequest> requests = life.requests(reference);
        Wording wording = book.of(reference);
        return bullets(
                requests.isEmpty() || !requests.getLast().isOpen()
                        ? wording.missing(answers).map(wording::text).toList()
                        : requests.getLast().questions().stream()
                                .map(wording::text)
                                .toList());
    }

    static String bullets(List<String> lines) {
        return lines.stream().map(line -> "• " + line).collect(Collectors.joining("\n"));
    }
}
