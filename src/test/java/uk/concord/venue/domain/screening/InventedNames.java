package uk.concord.venue.domain.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented names, and the ways in which people write the same one differently. */
final class InventedNames {
    private static final List<String> GIVEN = List.of(
            "Ottoline",
            "Tobias",
            "Marguerite",
            "Yusuf",
            "Fatima",
            "Sergei",
            "Svetlana",
            "Chandra",
            "Imogen",
            "Ibrahim",
            "Ludovic",
            "Kwame",
            "Ingeborg",
            "Mehdi",
            "Rosalind",
            "Barnaby",
            "Aurelia",
            "Dmitri",
            "Nasreen",
            "Gareth");
    private static final List<String> MIDDLE =
            List.of("Anselm", "Rafiq", "Nikolaevich", "Jane", "Kumar", "Leopold", "Amina");
    private static final List<String> FAMILY = List.of(
            "Penhallow",
            "Qasimi",
            "Belenko",
            "Ardington",
            "Marchetti",
            "Okonjo",
            "Delacroix",
            "Shahbazian",
            "Volkonin",
            "Bergstrand",
            "Tresham",
            "Kaddouri",
            "Mehrotra",
            "Hernandez",
            "Lindqvist",
            "Wisniewski",
            "Fairweather");
    private static final List<String> PLACE = List.of(
            "Reedham",
            "Marran",
            "Ostrava",
            "Saltings",
            "Wulfra",
            "Harbour",
            "Northmark",
            "Delta",
            "Estuary",
            "Lantern");
    private static final List<String> THEME = List.of(
            "Relief",
            "Liberation",
            "Drama",
            "Reading",
            "Workers",
            "Scientific",
            "Gospel",
            "Farming",
            "Shipping",
            "Heritage",
            "Cycling",
            "Petroleum",
            "Defence",
            "Translators",
            "Gardening",
            "Women's",
            "Medical",
            "Chess");
    private static final List<String> BODY = List.of(
            "Front",
            "Society",
            "Foundation",
            "Committee",
            "Brigade",
            "Association",
            "Trust",
            "Circle",
            "Company",
            "Institute",
            "Movement",
            "Federation",
            "Network",
            "Council");
    private static final List<String> FORMS = List.of("Ltd", "Limited", "plc", "LLC", "GmbH", "S.A.", "CIC");

    private final Random random;

    InventedNames(long seed) {
        random = new Random(seed);
    }

    String person() {
        return any(GIVEN) + " " + any(MIDDLE) + " " + any(FAMILY);
    }

    String organisation() {
        return any(PLACE) + " " + any(THEME) + " " + any(BODY);
    }

    /** As many lines of labelled pairs as asked for, half of them matches. */
    List<String> pairs(int count) {
        List<String> lines = new ArrayList<>();
        while (lines.size() < count) {
            boolean person = random.nextBoolean();
            String name = person ? person() : organisation();
            String kind = person ? "person" : "organisation";
            lines.add(kind + "\ttrue\t" + name + "\t" + (person ? personAgain(name) : organisationAgain(name)));
            String other = person ? person() : near(name);
            if (!other.equals(name)) {
                lines.add(kind + "\tfalse\t" + name + "\t" + other);
            }
        }
        return lines;
    }

    private String personAgain(String name) {
        String[] words = name.split(" ");
        return switch (random.nextInt(7)) {
            case 0 -> words[2] + ", " + words[0] + " " + words[1];
            case 1 -> words[0] + " " + words[2];
            case 2 -> words[0].charAt(0) + ". " + words[2];
            case 3 -> misspelt(name);
            case 4 -> words[0] + " " + words[1].charAt(0) + " " + misspelt(words[2]);
            case 5 -> words[2].toUpperCase(java.util.Locale.ROOT) + " " + words[0];
            default -> words[0] + words[1] + " " + words[2];
        };
    }

    private String organisationAgain(String name) {
        return switch (random.nextInt(6)) {
            case 0 -> name + " " + any(FORMS);
            case 1 -> misspelt(name);
            case 2 -> name.replaceFirst(" ", "");
            case 3 -> misspelt(misspelt(name)) + " " + any(FORMS);
            case 4 -> {
                String[] words = name.split(" ");
                yield words[2] + " of " + words[0] + " " + words[1];
            }
            default -> "The " + name;
        };
    }

    /** Another body with one word of the same name. */
    private String near(String name) {
        String[] words = name.split(" ");
        return switch (random.nextInt(3)) {
            case 0 -> words[0] + " " + any(THEME) + " " + any(BODY);
            case 1 -> any(PLACE) + " " + words[1] + " " + any(BODY);
            default -> any(PLACE) + " " + any(THEME) + " " + words[2];
        };
    }

    /** One letter more, less, other or elsewhere, never the first of a word. */
    String misspelt(String name) {
        int at = 1 + random.nextInt(name.length() - 2);
        while (name.charAt(at) == ' ' || name.charAt(at - 1) == ' ' || name.charAt(at + 1) == ' ') {
            at = 1 + random.nextInt(name.length() - 2);
        }
        String before = name.substring(0, at);
        String after = name.substring(at + 1);
        char letter = name.charAt(at);
        return switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + letter + letter + after;
            case 2 -> before + after.charAt(0) + letter + after.substring(1);
            default -> before + (char) ('a' + random.nextInt(26)) + after;
        };
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
