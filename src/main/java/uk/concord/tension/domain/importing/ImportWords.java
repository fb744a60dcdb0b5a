package uk.concord.tension.domain.importing;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.core.text.Texts;
import uk.concord.place.domain.Ward;
import uk.concord.tension.domain.Category;
import uk.concord.tension.domain.FormWorld;
import uk.concord.tension.domain.report.Choice;
import uk.concord.tension.domain.report.SectionRules;

/**
 * The words a cell may hold for an answer from a list: the words of the form or the code, in capitals or not. What was
 * looked up once is kept, so one of these serves one file.
 */
final class ImportWords {
    private final FormWorld world;
    private final Texts texts;
    private final Map<Class<?>, Map<String, Object>> choices = new HashMap<>();
    private final Map<LocalDate, Map<String, Ward>> wards = new HashMap<>();
    private final Map<LocalDate, SectionRules.Context> contexts = new HashMap<>();
    private final Map<String, String> categories = new HashMap<>();

    ImportWords(FormWorld world, Texts texts) {
        this.world = world;
        this.texts = texts;
        for (Category category : world.categories()) {
            categories.put(plain(category.code()), category.code());
            categories.put(plain(category.name()), category.code());
        }
    }

    <E extends Enum<E> & Choice> Optional<E> choice(Class<E> type, String cell) {
        Map<String, Object> words = choices.computeIfAbsent(type, this::words);
        return Optional.ofNullable(words.get(plain(cell))).map(type::cast);
    }

    private Map<String, Object> words(Class<?> type) {
        Map<String, Object> words = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            Choice choice = (Choice) constant;
            words.put(plain(choice.name()), choice);
            words.put(plain(texts.get(choice.key())), choice);
        }
        return words;
    }

    /** @return the code of a subject that can be chosen today */
    Optional<String> category(String cell) {
        return Optional.ofNullable(categories.get(plain(cell)));
    }

    /** @param day on which the ward must have existed; today when it is not known */
    Optional<Ward> ward(@Nullable LocalDate day, String cell) {
        return Optional.ofNullable(
                wards.computeIfAbsent(key(day), ignored -> wards(day)).get(plain(cell)));
    }

    private Map<String, Ward> wards(@Nullable LocalDate day) {
        Map<String, Ward> words = new HashMap<>();
        List<Ward> valid = world.wardsOn(day);
        valid.forEach(ward -> words.put(plain(ward.code()), ward));
        valid.forEach(ward -> words.put(plain(ward.name()), ward));
        return Collections.unmodifiableMap(words);
    }

    SectionRules.Context context(@Nullable LocalDate day) {
        return contexts.computeIfAbsent(key(day), ignored -> world.on(day));
    }

    private static LocalDate key(@Nullable LocalDate day) {
        return day == null ? LocalDate.EPOCH : day;
    }

    /** Without differences that nobody means: capitals, kinds of spaces, dashes and quotation marks. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('\u2019', '\'')
                .replaceAll("[\u2010-\u2015]", "-")
                .strip()
                .replaceAll("[\\s_]+", " ")
                .toLowerCase(Locale.UK);
    }
}
