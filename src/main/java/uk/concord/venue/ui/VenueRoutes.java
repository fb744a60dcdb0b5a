package uk.concord.venue.ui;

import java.util.Locale;
import uk.concord.venue.domain.rules.Section;

/** The addresses of venue hire. */
public final class VenueRoutes {
    public static final String LIST = "venue-checks";
    public static final String CALENDAR = "venue-checks/calendar";
    public static final String REPORT = "venue-checks/report";
    public static final String QUEUE = "venue-checks/queue";
    public static final String NEW = "venue-checks/new";
    public static final String ADVICE = "venue-checks/advice";
    public static final String REPEAT = "venue-checks/repeat/:ref";
    public static final String QUESTIONS = "venue-checks/questions";
    /** Route template of a question the council added; {@link #NEW_QUESTION} for one more. */
    public static final String ADDED_QUESTION = "venue-checks/questions/added/:question";

    public static final String NEW_QUESTION = "new";
    public static final String PAPER = "venue-checks/paper";
    /** Route parameter: code of a question. */
    public static final String QUESTION = "question";

    public static final String RULES = "venue-checks/rules";
    public static final String LETTER_TEMPLATES = "settings/letters";
    public static final String LISTS = "venue-checks/lists";

    /** Route parameter: number of a published version of the rules, or a draft. */
    public static final String VERSION = "version";
    /** Route parameter: id of a row. */
    public static final String ROW = "row";
    /** Route template of a version of the rules. */
    public static final String RULE_VERSION = "venue-checks/rules/:version";

    /** Route parameter: the reference. */
    public static final String REF = "ref";
    /** Route parameter: the section. */
    public static final String STEP = "step";
    /** Route template of a check. */
    public static final String CHECK = "venue-checks/:ref";

    private VenueRoutes() {}

    public static String check(String reference) {
        return LIST + "/" + reference;
    }

    public static String section(String reference, Section section) {
        return step(reference, section.name().toLowerCase(Locale.ROOT));
    }

    /** @param reference of the check whose answers are shown again */
    public static String repeat(String reference) {
        return LIST + "/repeat/" + reference;
    }

    /** @param code of the question */
    public static String question(String code) {
        return QUESTIONS + "/" + code;
    }

    /** @param code of the added question, or {@link #NEW_QUESTION} */
    public static String addedQuestion(String code) {
        return QUESTIONS + "/added/" + code;
    }

    public static String compare(String reference) {
        return step(reference, "compare");
    }

    public static String documents(String reference) {
        return step(reference, "documents");
    }

    public static String registers(String reference) {
        return step(reference, "registers");
    }

    public static String screening(String reference) {
        return step(reference, "screening");
    }

    public static String result(String reference) {
        return step(reference, "result");
    }

    public static String decision(String reference) {
        return step(reference, "decision");
    }

    public static String record(String reference) {
        return step(reference, "record");
    }

    public static String ask(String reference) {
        return step(reference, "ask");
    }

    public static String link(String reference) {
        return step(reference, "link");
    }

    public static String after(String reference) {
        return step(reference, "after");
    }

    public static String change(String reference) {
        return step(reference, "change");
    }

    public static String debrief(String reference) {
        return step(reference, "debrief");
    }

    public static String review(String reference) {
        return step(reference, "review");
    }

    public static String letters(String reference) {
        return step(reference, "letters");
    }

    public static String letter(String reference, long id) {
        return letters(reference) + "/" + id;
    }

    /** @param version number of a published version, or {@link #draft} */
    public static String rules(String version) {
        return RULES + "/" + version;
    }

    public static String draft(long id) {
        return "draft-" + id;
    }

    public static String ruleRow(String version, String row) {
        return rules(version) + "/rows/" + row;
    }

    public static String simulation(String version) {
        return rules(version) + "/simulation";
    }

    private static String step(String reference, String step) {
        return check(reference) + "/" + step;
    }
}
