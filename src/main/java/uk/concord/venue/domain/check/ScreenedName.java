package uk.concord.venue.domain.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.RuleSet;
import uk.concord.venue.domain.screening.NormalisedName;

/**
 * A name of a check that is compared with the list.
 *
 * @param key what it is compared under
 * @param roles where it was given
 */
public record ScreenedName(String name, String key, Set<Role> roles) {
    private static final int KEY_LENGTH = 200;

    /** Where a name was given. */
    public enum Role {
        HIRER,
        CLIENT,
        ORGANISATION,
        OTHER_NAME,
        PARTNER,
        SPEAKER_ORGANISATION,
        CAUSE,
        TITLE
    }

    /** @return every name of the check once, in the order of the questions */
    public static List<ScreenedName> of(Answers answers, List<Speaker> speakers) {
        Map<String, ScreenedName> names = new LinkedHashMap<>();
        add(names, answers.get(Question.B4), Role.ORGANISATION);
        add(names, answers.get(Question.B3), Role.CLIENT);
        add(names, answers.get(Question.B1), Role.HIRER);
        answers.lines(Question.B4_OTHER).forEach(name -> add(names, name, Role.OTHER_NAME));
        answers.lines(Question.B7).forEach(name -> add(names, name, Role.PARTNER));
        if (Question.D1.isOpen(answers)) {
            speakers.forEach(speaker -> add(names, speaker.organisation(), Role.SPEAKER_ORGANISATION));
        }
        add(names, answers.get(Question.F4_CAUSE), Role.CAUSE);
        add(names, answers.get(Question.C1), Role.TITLE);
        return List.copyOf(names.values());
    }

    private static void add(Map<String, ScreenedName> names, String name, Role role) {
        NormalisedName normalised = NormalisedName.of(name);
        if (!normalised.isEmpty()) {
            String key = key(normalised);
            names.computeIfAbsent(key, k -> new ScreenedName(name.strip(), k, new TreeSet<>()))
                    .roles()
                    .add(role);
        }
    }

    static String key(NormalisedName name) {
        String text = name.text();
        // A key must tell two long names apart even where their beginnings are the same.
        return text.length() <= KEY_LENGTH ? text : text.substring(0, KEY_LENGTH - 65) + " " + RuleSet.sha256(text);
    }

    /** @return what changes when a name is added, taken away or changed */
    static String hash(List<ScreenedName> names) {
        List<String> keys =
                new ArrayList<>(names.stream().map(ScreenedName::key).sorted().toList());
        return RuleSet.sha256(String.join("\n", keys));
    }
}
