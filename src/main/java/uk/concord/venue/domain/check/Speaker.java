package uk.concord.venue.domain.check;

import java.util.List;
import uk.concord.core.RuleBrokenException;

/** A speaker, performer or panel member (D1). Only the organisation is screened: there is no list of people. */
public record Speaker(String name, String organisation, String topic, String link) {
    /** Longest name, in characters. */
    public static final int NAME_LENGTH = 120;
    /** Longest organisation, in characters. */
    public static final int ORGANISATION_LENGTH = 200;
    /** Longest topic or link, in characters. */
    public static final int TEXT_LENGTH = 300;

    /** @throws IllegalArgumentException when the name is empty or something is too long */
    public Speaker {
        name = name.strip();
        organisation = organisation.strip();
        topic = topic.strip();
        link = link.strip();
        if (name.isEmpty() || name.length() > NAME_LENGTH) {
            throw new IllegalArgumentException("A speaker needs a name of up to " + NAME_LENGTH + " characters");
        }
        if (organisation.length() > ORGANISATION_LENGTH
                || topic.length() > TEXT_LENGTH
                || link.length() > TEXT_LENGTH) {
            throw new IllegalArgumentException("Too long");
        }
    }

    /**
     * @param lines one speaker a line: name, organisation and subject with semicolons between
     * @throws RuleBrokenException when something is too long
     */
    public static List<Speaker> ofLines(String lines) {
        try {
            return lines.lines()
                    .map(line -> line.split(";", 3))
                    .filter(parts -> !parts[0].isBlank())
                    .map(parts -> new Speaker(
                            parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "", ""))
                    .toList();
        } catch (IllegalArgumentException tooLong) {
            throw new RuleBrokenException("venue.error.answer", NAME_LENGTH);
        }
    }

    /** @return name, organisation and topic in one line */
    public String line() {
        StringBuilder line = new StringBuilder(name);
        if (!organisation.isEmpty()) {
            line.append(" (").append(organisation).append(')');
        }
        if (!topic.isEmpty()) {
            line.append(": ").append(topic);
        }
        return line.toString();
    }
}
