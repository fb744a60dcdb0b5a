package uk.concord.tension.ui.cluster;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Locale;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.cluster.ClusterRuns.Run;
import uk.concord.tension.domain.cluster.Clusters;

/** What a test for clusters says, in a sentence. */
public final class ClusterWords {
    private ClusterWords() {}

    static String of(Clusters found) {
        if (found.reports() < 2) {
            return translate("tension.cluster.few", LondonTime.date(found.from()));
        }
        return translate(
                found.unlikely() ? "tension.cluster.unlikely" : "tension.cluster.usual",
                found.reports(),
                LondonTime.date(found.from()),
                found.closePairs(),
                number(found.expected()),
                chance(found.probability()));
    }

    public static String of(Run run) {
        return translate(
                run.unlikely() ? "tension.cluster.unlikely" : "tension.cluster.usual",
                run.reports(),
                LondonTime.date(run.from()),
                run.closePairs(),
                number(run.expected()),
                chance(run.probability()));
    }

    static String number(double value) {
        return String.format(Locale.UK, "%.1f", value);
    }

    /** @return in a thousand, as the shuffles give it */
    static String chance(double probability) {
        return translate("tension.cluster.chance.words", Math.max(1, Math.round(probability * 1000)));
    }
}
