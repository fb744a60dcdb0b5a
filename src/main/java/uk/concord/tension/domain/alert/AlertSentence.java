package uk.concord.tension.domain.alert;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.alert.finding.Finding;
import uk.concord.tension.domain.weekly.WeekCount;

/**
 * Says in one sentence why there is an alert, such as "5 reports from 4 sources in the week to 4 October 2026; 2 or
 * fewer expected 99 weeks in 100 (26-week baseline)" (tension monitoring domain rules §7.2).
 */
@Component
public class AlertSentence {
    private final Texts texts;

    AlertSentence(Texts texts) {
        this.texts = texts;
    }

    public String of(Finding finding) {
        LocalDate lastDay = finding.week().plusDays(6);
        String counted = texts.get(
                "tension.alert.sentence.counted",
                number("tension.alert.report", finding.count().reports()),
                number("tension.alert.source", finding.count().sources()),
                LondonTime.date(lastDay));
        return switch (finding.rule()) {
            case COUNT -> counted + capped(finding.count()) + "; " + limit(finding);
            case DRIFT ->
                texts.get(
                        "tension.alert.sentence.drift",
                        counted,
                        decimal(finding.expected()),
                        finding.baselineWeeks(),
                        decimal(finding.score()),
                        decimal(finding.upper()));
        };
    }

    private String limit(Finding finding) {
        int perMille = 1000 - finding.alphaPerMille();
        boolean hundredths = perMille % 10 == 0;
        String limit = texts.get(
                "tension.alert.sentence.limit",
                finding.upper() == 0
                        ? texts.get("tension.alert.sentence.none")
                        : texts.get("tension.alert.sentence.orFewer", Math.round(finding.upper())),
                hundredths ? perMille / 10 : perMille,
                hundredths ? 100 : 1000,
                finding.baselineWeeks());
        if (finding.sharedWeeks() > 0) {
            limit += texts.get("tension.alert.sentence.shared", finding.sharedWeeks());
        }
        return finding.wide() ? limit + texts.get("tension.alert.sentence.wide") : limit;
    }

    private String capped(WeekCount count) {
        return count.counted() == count.reports() ? "" : texts.get("tension.alert.sentence.capped", count.counted());
    }

    private String number(String key, int number) {
        return number == 1 ? texts.get(key + ".one") : texts.get(key + ".many", number);
    }

    private static String decimal(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.UK);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }
}
