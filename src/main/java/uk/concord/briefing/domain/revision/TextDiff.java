package uk.concord.briefing.domain.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What was added and taken out between two texts, word by word: the longest common run of words stays. */
public final class TextDiff {

    /** A word with the blanks before it, so that the parts put together are the text. */
    private static final Pattern WORD = Pattern.compile("\\s*\\S+|\\s+$");

    private TextDiff() {}

    /** What became of a part. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /** A run of words with one fate. */
    public record Part(Kind kind, String text) {}

    /** @return the parts in order; those that are not added are the earlier text, those not removed the later one */
    public static List<Part> between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Part> parts = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                add(parts, Kind.SAME, old.get(i));
                i++;
                j++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                add(parts, Kind.REMOVED, old.get(i));
                i++;
            } else {
                add(parts, Kind.ADDED, now.get(j));
                j++;
            }
        }
        return parts;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void add(List<Part> parts, Kind kind, String word) {
        int last = parts.size() - 1;
        if (last >= 0 && parts.get(last).kind() == kind) {
            parts.set(last, new Part(kind, parts.get(last).text() + word));
        } else {
            parts.add(new Part(kind, word));
        }
    }
}
