package uk.concord.tension.ui.triage;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Binds the fields of triage to what is kept of them: a field begins with its kept answer, and each change is kept. */
final class KeptFields {
    private static final int PAUSE_MILLIS = 800;

    private final Map<String, String> answers;
    private final Consumer<Map<String, String>> keep;
    private final String prefix;

    /** @param keep called with all answers after each change */
    KeptFields(Map<String, String> kept, Consumer<Map<String, String>> keep) {
        this(new HashMap<>(kept), keep, "");
    }

    private KeptFields(Map<String, String> answers, Consumer<Map<String, String>> keep, String prefix) {
        this.answers = answers;
        this.keep = keep;
        this.prefix = prefix;
    }

    /** @return the same answers, for the fields of one form */
    KeptFields of(Enum<?> form) {
        return new KeptFields(answers, keep, form.name() + ".");
    }

    /** Text is kept while it is typed, whenever there is a pause. */
    <F extends HasValue<?, String> & HasValueChangeMode> void text(String name, F field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        bind(name, field, Function.identity(), Optional::of);
    }

    <E extends Enum<E>> void choice(String name, Class<E> type, HasValue<?, E> field) {
        bind(name, field, Enum::name, kept -> constant(type, kept));
    }

    void yesNo(String name, HasValue<?, Boolean> field) {
        bind(name, field, String::valueOf, kept -> Optional.of(Boolean.valueOf(kept)));
    }

    <E extends Enum<E>> void choices(String name, Class<E> type, HasValue<?, Set<E>> field) {
        bind(
                name,
                field,
                chosen -> chosen.stream().map(Enum::name).collect(Collectors.joining(" ")),
                kept -> Optional.of(Arrays.stream(kept.split(" ", -1))
                        .flatMap(code -> constant(type, code).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new))));
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(item -> item.name().equals(code))
                .findFirst();
    }

    /**
     * @param write what is kept of a value
     * @param read the value again; empty when there is none like it any more
     */
    <V> void bind(String name, HasValue<?, V> field, Function<V, String> write, Function<String, Optional<V>> read) {
        String key = prefix + name;
        Optional.ofNullable(answers.get(key)).flatMap(read).ifPresent(field::setValue);
        field.addValueChangeListener(change -> {
            if (field.isEmpty()) {
                answers.remove(key);
            } else {
                answers.put(key, write.apply(field.getValue()));
            }
            keep.accept(Map.copyOf(answers));
        });
    }
}
