package uk.concord.core.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;

/**
 * What happens when an action fails: the person is told in plain words, with a number; the log has the details under
 * the same number. An ended session goes quietly to sign-in and back to the same address.
 */
@Component
class Failures implements VaadinServiceInitListener {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> {
            CustomizedSystemMessages messages = new CustomizedSystemMessages();
            messages.setSessionExpiredNotificationEnabled(false);
            return messages;
        });
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(Failures::tell));
    }

    private static void tell(ErrorEvent event) {
        Throwable failure = event.getThrowable();
        String text = switch (failure) {
            case RuleBrokenException rule -> translate(rule.messageKey(), rule.arguments());
            case EditConflictException conflict -> translate("core.conflict");
            case NotFoundException missing -> translate("core.not-found.text");
            case org.springframework.security.access.AccessDeniedException denied -> translate("core.not-found.text");
            default -> translate("core.failure.text", log(failure));
        };
        UI ui = UI.getCurrent();
        if (ui != null) {
            ConfirmDialog dialog = new ConfirmDialog();
            dialog.setHeader(translate("core.error.summary"));
            dialog.setText(text);
            dialog.setConfirmText(translate("core.close"));
            dialog.open();
        }
    }

    /** @return the number under which the failure stands in the log */
    static String log(Throwable failure) {
        String number = "E-"
                + Long.toString(ThreadLocalRandom.current().nextLong(36L * 36 * 36 * 36 * 36), 36)
                        .toUpperCase(Locale.ROOT);
        LOG.error("Failure {}", number, failure);
        return number;
    }
}
