package uk.concord.tension.ui.triage;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.springframework.transaction.TransactionException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.core.ui.SaveState;
import uk.concord.tension.domain.triage.kept.KeptAnswers;
import uk.concord.tension.domain.triage.kept.KeptAnswersService;

/** Says what of an undecided report is here again after the page was left or Concord stopped, and when it was saved. */
class KeptWork extends Div {
    private final transient KeptAnswersService service;
    private final String reference;
    private final ErrorSummary problems;
    private final SaveState state = new SaveState();
    private final transient KeptFields fields;

    /** @param afresh shows the page again after everything kept is gone */
    KeptWork(KeptAnswersService service, String reference, ErrorSummary problems, Runnable afresh) {
        this.service = service;
        this.reference = reference;
        this.problems = problems;
        Optional<KeptAnswers> kept = service.of(reference);
        fields = new KeptFields(kept.map(KeptAnswers::answers).orElse(Map.of()), this::keep);
        kept.ifPresent(before -> {
            Button empty = new Button(translate("tension.kept.afresh"), click -> {
                keep(Map.of());
                afresh.run();
            });
            Div message = new Div(
                    new Paragraph(translate("tension.kept.text", reference, LondonTime.dateTime(before.savedAt()))),
                    empty);
            message.addClassName("triage-kept");
            message.getElement().setAttribute("role", "status");
            add(message);
        });
        add(state);
    }

    /** @return the fields whose answers are kept */
    KeptFields fields() {
        return fields;
    }

    private void keep(Map<String, String> answers) {
        try {
            state.saved(service.keep(reference, answers));
        } catch (RuleBrokenException rule) {
            state.failed();
            problems.show(translate(rule.messageKey(), rule.arguments()));
        } catch (DataAccessException | TransactionException unreachable) {
            state.failed();
        }
    }
}
