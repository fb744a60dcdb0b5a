package uk.concord.core.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.SignedIn;
import uk.concord.core.work.WorkItem;
import uk.concord.core.work.WorkSource;

/** My work: what waits for me, what is late, one click to the next action. */
@Route(value = "", layout = MainLayout.class)
@PermitAll
public class HomeView extends PageView {

    public HomeView(List<WorkSource> sources, SignedIn signedIn) {
        super("core.home");
        CurrentUser user = signedIn.user();
        add(new Paragraph(translate("core.home.greeting", user.displayName(), user.organisationName())));
        List<WorkItem> items = sources.stream()
                .sorted(Comparator.comparingInt(WorkSource::order))
                .flatMap(source -> source.workFor(user).stream())
                .sorted(Comparator.comparing(item -> !item.late()))
                .toList();
        if (items.isEmpty()) {
            Paragraph nothing = new Paragraph(translate("core.home.nothing"));
            nothing.addClassName("empty");
            add(nothing);
        } else {
            add(createList(items));
        }
    }

    private static UnorderedList createList(List<WorkItem> items) {
        UnorderedList list = new UnorderedList();
        list.addClassName("work-list");
        for (WorkItem item : items) {
            Span number = new Span(String.valueOf(item.count()));
            number.addClassName("work-count");
            Div words = new Div(Links.to(item.href(), item.text()));
            if (item.late()) {
                words.add(new StatusTag(translate("core.home.late"), StatusTag.Tone.BAD));
            }
            list.add(new ListItem(number, words));
        }
        return list;
    }
}
