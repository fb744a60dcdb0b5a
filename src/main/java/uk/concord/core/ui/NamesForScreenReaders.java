package uk.concord.core.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * Gives assistive technology what two of Vaadin's elements do not say themselves: the connection indicator is a
 * status, and the open list of a select has the name of its field.
 */
@Component
class NamesForScreenReaders implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().getPage().executeJs("""
                document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status');
                document.addEventListener('opened-changed', e => {
                  if (e.target.localName !== 'vaadin-select') return;
                  const name = e.target.accessibleName || e.target.label;
                  if (name) e.target.querySelector('vaadin-select-list-box')?.setAttribute('aria-label', name);
                }, true);
                """));
    }
}
