package uk.concord.venue.domain.demo;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * An invented booking that is made again and again.
 *
 * @param organisation whose booking is the pattern
 * @param every weeks between two of them
 * @param event kind of event; empty for that of the pattern
 * @param names of the hirers in turn; empty for that of the pattern
 */
record DemoRepeat(String organisation, int every, String event, List<String> names) {
    private static final String FILE = "/venue/demo-repeats.csv";

    static List<DemoRepeat> all() {
        return DemoHire.rows(FILE).map(DemoRepeat::of).toList();
    }

    private static DemoRepeat of(CSVRecord row) {
        return new DemoRepeat(
                row.get("organisation"),
                Integer.parseInt(row.get("every")),
                row.get("event"),
                Arrays.stream(row.get("names").split(";"))
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    /** @return the hirer of the so manieth time; empty for that of the pattern */
    String name(int number) {
        return names.isEmpty() ? "" : names.get(number % names.size());
    }
}
