package uk.concord.tension.ui.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.NotFoundException;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.people.domain.AccountQuery;
import uk.concord.tension.domain.DraftService;
import uk.concord.tension.domain.QuickReportService;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.ReportService;
import uk.concord.tension.domain.access.AccessService;
import uk.concord.tension.domain.access.Person;
import uk.concord.tension.domain.report.HowKnown;
import uk.concord.tension.domain.report.ImpactFelt;
import uk.concord.tension.domain.report.QuickAnswers;
import uk.concord.tension.ui.TensionRoutes;
import uk.concord.testing.SignIn;
import uk.concord.testing.ViewTestBase;

/** Naming who may read a short report (use case UC-T1). */
class QuickReportViewTest extends ViewTestBase {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    DraftService drafts;

    @Autowired
    QuickReportService quick;

    @Autowired
    AccessService access;

    @Autowired
    ReportService reports;

    @Autowired
    AccountQuery accounts;

    private String draft() {
        String key = drafts.newKey();
        quick.save(
                key,
                0,
                new QuickAnswers(
                        false,
                        "Leaflets were left in the library foyer.",
                        DAY,
                        drafts.wardsOn(DAY).getFirst().id(),
                        ImpactFelt.NONE,
                        HowKnown.SAW_OR_HEARD));
        return key;
    }

    @SuppressWarnings("unchecked")
    private void restrict() {
        ((RadioButtonGroup<Boolean>) $(RadioButtonGroup.class).id("tension-audience")).setValue(true);
    }

    private void send() {
        $(Checkbox.class).id("tension-privacy").setValue(true);
        test($(Button.class).withText("Submit the report").single()).click();
    }

    @Test
    void onlyThePeopleNamedReadIt() {
        signIn("officer");
        String key = draft();
        TensionRoutes.go("tensions/new/quick?draft=" + key);
        AudienceForm audience = $(AudienceForm.class).single();
        restrict();
        send();
        assertThat($(ErrorSummary.class).single().isVisible()).isTrue();
        assertThat(drafts.open(key).reference()).isNull();
        Person manager = access.people().stream()
                .filter(person -> person.accountId() == accounts.idByUsername("manager"))
                .findFirst()
                .orElseThrow();
        audience.people().select(manager);
        send();
        Report sent = drafts.open(key);
        assertThat(sent.audience().restricted()).isTrue();
        String reference = sent.reference();
        assertThat(reference).isNotNull();
        SignIn.as("manager");
        assertThat(reports.read(reference).report().reference()).isEqualTo(reference);
        SignIn.as("analyst");
        assertThatThrownBy(() -> reports.read(reference)).isInstanceOf(NotFoundException.class);
    }
}
