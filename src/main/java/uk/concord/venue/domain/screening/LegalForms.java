package uk.concord.venue.domain.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Words of a name that say in which legal form a body is registered, and English articles. They are left out when names
 * are compared; words for the kind of body, such as "association" or "bank", are not.
 */
final class LegalForms {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    /** Nothing else is called so. */
    private static final Set<String> ANYWHERE = Set.of(
            "ltd",
            "limited",
            "ltda",
            "plc",
            "llp",
            "llc",
            "lllp",
            "cic",
            "cio",
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "gmbh",
            "mbh",
            "ug",
            "kgaa",
            "ohg",
            "sarl",
            "sas",
            "sasu",
            "eurl",
            "srl",
            "spa",
            "bv",
            "bvba",
            "nv",
            "oy",
            "oyj",
            "aps",
            "kft",
            "zrt",
            "nyrt",
            "doo",
            "ood",
            "eood",
            "sro",
            "spzoo",
            "pvt",
            "pte",
            "pty",
            "sdn",
            "bhd",
            "ooo",
            "oao",
            "zao",
            "pao",
            "jsc",
            "ojsc",
            "cjsc",
            "pjsc",
            "fze",
            "fzc",
            "fzco",
            "fzllc",
            "wll",
            "dmcc",
            "uab",
            "sia",
            "eirl",
            "spz",
            "aktiengesellschaft",
            "kabushiki",
            "kaisha",
            "perseroan");
    /** Everyday syllables that are a legal form at the end of a name, or (the second list) at its beginning. */
    private static final Set<String> LAST = Set.of(
            "sa", "ag", "ab", "as", "asa", "co", "kg", "kk", "se", "ao", "sl", "lp", "dd", "ad", "ev", "oe", "ae",
            "company", "fz", "sp", "tov", "pp", "saog", "tbk", "sal");

    private static final Set<String> FIRST = Set.of("ao", "tov", "pt", "ip", "cv", "ooo", "pp");

    private static final List<List<String>> PHRASES = phrases(
            "limited liability company",
            "limited liability partnership",
            "public joint stock company",
            "open joint stock company",
            "closed joint stock company",
            "private joint stock company",
            "joint stock company",
            "public limited company",
            "private limited company",
            "community interest company",
            "charitable incorporated organisation",
            "gesellschaft mit beschrankter haftung",
            "societe anonyme",
            "societe a responsabilite limitee",
            "sociedad anonima",
            "sociedad limitada",
            "sociedad de responsabilidad limitada",
            "societa per azioni",
            "societa a responsabilita limitata",
            "besloten vennootschap",
            "naamloze vennootschap",
            "sp z o o",
            "spolka z ograniczona odpowiedzialnoscia",
            "spolka akcyjna",
            "drustvo s ogranicenom odgovornoscu",
            "obshchestvo s ogranichennoy otvetstvennostyu",
            "obshchestvo s ogranichennoi otvetstvennostyu",
            "obsestvo s ograniccennoj otvetstvennostu",
            "publichnoe aktsionernoe obshchestvo",
            "otkrytoe aktsionernoe obshchestvo",
            "zakrytoe aktsionernoe obshchestvo",
            "aktsionernoe obshchestvo",
            "anonim sirketi",
            "limited sirketi",
            "anonim sirket",
            "limited sirket",
            "free zone company",
            "and company",
            "and co",
            "s a r l",
            "s p a",
            "s r l",
            "g m b h",
            "l l c",
            "l l p",
            "p l c",
            "d o o",
            "a s",
            "s a",
            "b v",
            "n v",
            "a g",
            "e v");

    private LegalForms() {}

    /** @return the words without legal forms and articles; all of them when nothing else would be left */
    static List<String> leftOut(List<String> words) {
        List<String> kept = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); ) {
            int skip = phraseAt(words, i);
            if (skip == 0 && isForm(words, i)) {
                skip = 1;
            }
            if (skip == 0) {
                kept.add(words.get(i));
            }
            i += Math.max(1, skip);
        }
        while (kept.size() > 1 && LAST.contains(kept.getLast())) {
            kept.removeLast();
        }
        return kept.isEmpty() ? words : kept;
    }

    private static boolean isForm(List<String> words, int i) {
        String word = words.get(i);
        return ANYWHERE.contains(word) || ARTICLES.contains(word) || i == 0 && words.size() > 1 && FIRST.contains(word);
    }

    /** A phrase of single letters counts at the end only: "S. A. Parker" is a person. */
    private static int phraseAt(List<String> words, int from) {
        for (List<String> phrase : PHRASES) {
            int end = from + phrase.size();
            boolean letters = phrase.getFirst().length() == 1;
            if (end <= words.size()
                    && (!letters || end == words.size() && from > 0)
                    && words.subList(from, end).equals(phrase)) {
                return phrase.size();
            }
        }
        return 0;
    }

    private static List<List<String>> phrases(String... phrases) {
        return Arrays.stream(phrases).map(phrase -> List.of(phrase.split(" "))).toList();
    }
}
