package uk.concord.venue.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.core.document.PdfJudge;
import uk.concord.core.time.LondonTime;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;
import uk.concord.venue.domain.check.CheckSteps;

/** The report of a quarter over real checks. */
@DatabaseTest
class BoardReportDatabaseTest {
    @Autowired
    private BoardReportService reports;

    @Autowired
    private CheckSteps steps;

    @Autowired
    private Clock clock;

    @Test
    void decisionsAreCountedAndFewAreNotTold() {
        for (int i = 0; i < 9; i++) {
            steps.approved(Map.of());
        }
        steps.refused();
        Quarter quarter = Quarter.of(LondonTime.today(clock));
        String csv = reports.csv(quarter);
        assertThat(csv).contains("7 or fewer").contains("Class or club");
        assertThat(csv.lines()
                        .filter(line -> line.startsWith("Class or club"))
                        .findFirst()
                        .orElseThrow())
                .doesNotContain(",1,");
        assertThat(reports.html(quarter))
                .contains("How often a decision limits the hirer")
                .contains("Not shown");
        assertThat(reports.csv(Quarter.of(LocalDate.of(2020, 1, 1)))).contains("Checks begun,7 or fewer");
    }

    @Test
    void thePaperCanBeReadByEverybody() {
        SignIn.as("manager");
        byte[] pdf = reports.pdf(Quarter.of(LondonTime.today(clock)));
        assertThat(PdfJudge.pdfUa1(pdf)).isEmpty();
        assertThat(PdfJudge.pdfA2a(pdf)).isEmpty();
        SignIn.as("officer");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> reports.csv(Quarter.of(LondonTime.today(clock))));
    }
}
