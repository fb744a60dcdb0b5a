package uk.concord.tension.ui.triage;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.server.VaadinSession;
import java.util.function.Consumer;

/**
 * Single keys for triage, shown on the page. They never act while somebody types, and can be turned off (WCAG 2.2,
 * 2.1.4 character key shortcuts).
 */
class TriageKeys extends Div {
    private static final String OFF = TriageKeys.class.getName() + ".off";
    private static final String HELP = "?";
    private static final String LISTEN = """
            const host = this;
            const keys = $0;
            const listener = event => {
              if (!host.isConnected) { document.removeEventListener('keydown', listener); return; }
              if (host.hasAttribute('data-off') || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
              const from = event.composedPath()[0];
              const typing = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]';
              if (from.matches && from.matches(typing)) return;
              if (!keys.includes(event.key)) return;
              event.preventDefault();
              host.$server.press(event.key);
            };
            document.addEventListener('keydown', listener);
            """;

    private final NativeDetails help;
    private final String keys;
    private final transient Consumer<String> handler;

    /**
     * @param keys one letter each
     * @param namePrefix the words of key {@code a} stand under {@code <namePrefix>.a}
     */
    TriageKeys(String keys, String namePrefix, Consumer<String> handler) {
        this.keys = keys + HELP;
        this.handler = handler;
        DescriptionList list = new DescriptionList();
        keys.chars()
                .forEach(key -> list.add(
                        new DescriptionList.Term(Character.toString(key)),
                        new DescriptionList.Description(translate(namePrefix + "." + Character.toString(key)))));
        list.add(new DescriptionList.Term(HELP), new DescriptionList.Description(translate("tension.keys.help")));
        Checkbox on = new Checkbox(translate("tension.keys.on"), !isOff());
        on.addValueChangeListener(change -> {
            VaadinSession.getCurrent().setAttribute(OFF, !change.getValue());
            getElement().setAttribute("data-off", !change.getValue());
        });
        getElement().setAttribute("data-off", isOff());
        help = new NativeDetails(translate("tension.keys"), new Div(list, on));
        addClassName("triage-keys");
        add(help);
    }

    private static boolean isOff() {
        return Boolean.TRUE.equals(VaadinSession.getCurrent().getAttribute(OFF));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(LISTEN, keys);
    }

    @ClientCallable
    void press(String key) {
        if (key.equals(HELP)) {
            help.setOpen(!help.isOpen());
            help.getSummary().getElement().executeJs("this.focus()");
        } else if (key.length() == 1 && keys.contains(key)) {
            handler.accept(key);
        }
    }
}
