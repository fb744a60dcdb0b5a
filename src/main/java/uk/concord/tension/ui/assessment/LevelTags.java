package uk.concord.tension.ui.assessment;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.assessment.Level;
import uk.concord.tension.domain.assessment.Trend;

/** A level and a trend in words; colour and pattern only help. */
public final class LevelTags {
    private LevelTags() {}

    /** @param level null when nobody judged it */
    public static Span level(@Nullable Level level, boolean recovery) {
        if (level == null) {
            return new Span(translate("tension.level.none"));
        }
        Span tag = new Span(words(level, recovery));
        tag.addClassNames("tag", "level-tag", "level-" + level.name().toLowerCase(Locale.ROOT));
        if (recovery) {
            tag.addClassName("level-recovery");
        }
        return tag;
    }

    public static String words(Level level, boolean recovery) {
        return recovery ? translate("tension.level.recovering", translate(level.key())) : translate(level.key());
    }

    public static String trend(@Nullable Trend trend) {
        return trend == null ? "–" : translate(trend.key());
    }
}
