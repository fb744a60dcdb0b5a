package uk.concord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text the code asks for by name exists, and every text with values can be formatted. */
class TextsTest {
    private static final Pattern ASKED_FOR = Pattern.compile(
            "(?:translate|texts\\.get|RuleBrokenException|super)\\(\\s*\"([a-z][a-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+)\"\\s*[,)]");

    private static Stream<Path> files(String folder, String ending) {
        try (Stream<Path> found = Files.walk(Path.of(folder))) {
            return found.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> texts() {
        Map<String, String> all = new TreeMap<>();
        files("src/main/resources/vaadin-i18n", ".properties").forEach(file -> {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            properties.stringPropertyNames().forEach(key -> all.put(key, properties.getProperty(key)));
        });
        return all;
    }

    @Test
    void everyTextAskedForExists() {
        Map<String, String> texts = texts();
        TreeSet<String> missing = new TreeSet<>();
        files("src/main/java", ".java").forEach(file -> {
            try {
                ASKED_FOR.matcher(Files.readString(file)).results().forEach(found -> {
                    if (!texts.containsKey(found.group(1))) {
                        missing.add(found.group(1) + " in " + file.getFileName());
                    }
                });
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void textsWithValuesAreWellFormed() {
        List<String> broken = texts().entrySet().stream()
                .filter(text -> text.getValue().contains("{0}"))
                .filter(text -> text.getValue().matches(".*[^']'[^'{].*") || !formats(text.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(broken).isEmpty();
    }

    private static boolean formats(String pattern) {
        try {
            return !MessageFormat.format(pattern, "x", "y", "z", "w").contains("{0}");
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
