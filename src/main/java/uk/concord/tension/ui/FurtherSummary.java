package uk.concord.tension.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.report.Further;
import uk.concord.tension.ui.form.Choices;

/** The further answers of a partner in words. */
final class FurtherSummary {
    private FurtherSummary() {}

    /**
     * @param showPoint whether the reader may see a point on the map; others see the ward only
     * @return words by the name of the answer, in the order of the page
     */
    static Map<String, String> rows(Further further, boolean showPoint) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("ideology", Choices.words(further.nature().ideology()));
        rows.put("trigger", AnswersSummary.text(further.nature().trigger()));
        rows.put("startTime", time(further.nature().time()));
        rows.put("frequency", Choices.words(further.nature().frequency()));
        rows.put("onlineReference", AnswersSummary.text(further.online().reference()));
        rows.put("falseClaim", AnswersSummary.yesNo(further.online().falseClaim()));
        rows.put("claim", AnswersSummary.text(further.online().claim()));
        if (showPoint) {
            rows.put("point", point(further.point()));
        }
        rows.put("characteristics", AnswersSummary.words(further.affected().characteristics()));
        rows.put(
                "groups",
                AnswersSummary.text(String.join(", ", further.affected().groupList())));
        rows.put("toldAgencies", AnswersSummary.words(further.told().agencies()));
        rows.put("suggestedRoutes", AnswersSummary.words(further.told().routes()));
        return rows;
    }

    private static String time(@Nullable LocalTime time) {
        return time == null ? AnswersSummary.notAnswered() : time.toString();
    }

    private static String point(Further.Point point) {
        return point.isEmpty()
                ? AnswersSummary.notAnswered()
                : translate(
                        "tension.answer.point.words",
                        degrees(point.latitude()),
                        degrees(point.longitude()),
                        Choices.words(point.precision()));
    }

    private static String degrees(@Nullable Double value) {
        return value == null ? "?" : String.format(Locale.ROOT, "%.5f", value);
    }
}
