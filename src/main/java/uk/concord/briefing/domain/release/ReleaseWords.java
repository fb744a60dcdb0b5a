package uk.concord.briefing.domain.release;

/**
 * The words in which counts are shown, already translated.
 *
 * @param band such as "7 or fewer"
 * @param withheld such as "not shown"
 * @param range such as "%d to %d"
 * @param atLeast such as "%d or more"
 */
public record ReleaseWords(String band, String withheld, String range, String atLeast) {}
