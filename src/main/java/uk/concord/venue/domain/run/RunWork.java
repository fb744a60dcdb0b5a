package uk.concord.venue.domain.run;

/** Somebody who can do one kind of long work, batch by batch. */
public interface RunWork {
    Run.Kind kind();

    /** @return how many cases there are */
    int total(Run run);

    /**
     * Works off the next batch, in a transaction of its own.
     *
     * @param run where it stands: goes on behind {@link Run#lastId}
     * @return how far it came; nothing done means that nothing is left
     */
    Batch next(Run run);

    /** @param lastId the last check of the batch */
    record Batch(int done, int found, long lastId) {
        public static final Batch NOTHING_LEFT = new Batch(0, 0, 0);
    }
}
