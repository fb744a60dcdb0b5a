package uk.concord.briefing.domain.insight;

/**
 * What schools answered on one topic of the self-check.
 *
 * @param topic code, such as TRAINING
 */
public record TopicNeed(String topic, int yes, int partly, int no) {

    /** Whole per cent of the schools that did not answer yes. */
    public int percentInNeed() {
        int all = yes + partly + no;
        return all == 0 ? 0 : Math.round((partly + no) * 100f / all);
    }
}
