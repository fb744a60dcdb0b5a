package uk.concord.venue.ui.result;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.concord.core.security.CurrentUser;
import uk.concord.venue.domain.check.Evaluation;
import uk.concord.venue.domain.check.VenueAuthority;
import uk.concord.venue.domain.remedy.Remedy;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.Outcome;

/** What would change a recommendation, one sentence each. */
final class RemedyList extends Div {
    private static final int MOST = 6;

    private final Evaluation now;
    private final Optional<Authority> level;

    RemedyList(Evaluation now, List<Remedy> remedies, CurrentUser reader) {
        this.now = now;
        this.level = VenueAuthority.of(reader);
        add(new H2(translate("venue.remedy.title")));
        if (remedies.isEmpty()) {
            add(new Paragraph(translate("venue.remedy.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        remedies.stream().limit(MOST).map(this::sentence).map(ListItem::new).forEach(list::add);
        Paragraph how = new Paragraph(translate("venue.remedy.how"));
        how.addClassName("hint");
        add(list, how);
    }

    private String sentence(Remedy remedy) {
        String supplies = joined(remedy.supplies(), "venue.supply.");
        if (remedy.outcome() == now.outcome() && remedy.authority() == now.authority()) {
            return translate("venue.remedy.fewer", joined(remedy.fallsAway(), "venue.condition."), supplies);
        }
        String who = level.filter(held -> held == remedy.authority()).isPresent()
                ? translate("venue.remedy.you")
                : translate("venue.remedy.other", translate("venue.level." + remedy.authority()));
        return switch (remedy.outcome()) {
            case OK, COND -> translate("venue.remedy." + remedy.outcome(), who, supplies);
            default -> translate("venue.remedy.milder", lowerFirst(remedy.outcome()), who, supplies);
        };
    }

    private static String lowerFirst(Outcome outcome) {
        String words = translate("venue.outcome." + outcome);
        return words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }

    private static String joined(Collection<? extends Enum<?>> parts, String prefix) {
        List<String> words =
                parts.stream().map(part -> translate(prefix + part.name())).toList();
        if (words.size() == 1) {
            return words.getFirst();
        }
        return words.stream().limit(words.size() - 1L).collect(Collectors.joining(", "))
                + translate("venue.remedy.and", words.getLast());
    }
}
