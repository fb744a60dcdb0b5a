package uk.concord.tension.domain.pack;

/** Counts so small that somebody could be recognised are not printed; nought is. */
public record SmallNumber(int threshold) {
    /** @return whether the count is not printed */
    public boolean hides(int count) {
        return count > 0 && count < threshold;
    }

    /** @return the count, or a word for "too few to print" */
    public String print(int count, String few) {
        return hides(count) ? few : String.valueOf(count);
    }
}
