package uk.concord.venue.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jooq.DSLContext;
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
    private DSLContext db;

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

    /** The figures of the demonstration, counted again in another way. */
    @Test
    void theFiguresAreThoseOfTheTables() {
        SignIn.as("manager");
        Quarter quarter = Quarter.of(LondonTime.today(clock)).before();
        String csv = reports.csv(quarter);
        String all = "select count(*) from venue_decision d where d.decision <> 'KEEP_HOLD' and d.decided_at >= ?"
                + " and d.decided_at < ?";
        String faith = all + " and exists (select 1 from venue_answer a where a.check_id = d.check_id"
                + " and a.question = 'A1' and a.value = 'worship')";
        assertThat(csv)
                .contains("Decisions," + number(quarter, all))
                .contains("recommendation," + number(quarter, all + " and d.departs"))
                .contains("All," + number(quarter, all + " and d.decision = 'APPROVE'") + ","
                        + number(quarter, all + " and d.decision = 'APPROVE_CONDITIONS'") + ","
                        + number(quarter, all + " and d.decision in ('REFUSE', 'CANCEL')") + ","
                        + number(quarter, all))
                .contains("Faith," + number(quarter, faith + " and d.decision = 'APPROVE'") + ",Not shown,Not shown,"
                        + number(quarter, faith))
                .contains("Worship," + number(quarter, faith + " and d.decision = 'APPROVE'"))
                .containsPattern("Contains a listed name,\\d+,\\d+ % at most")
                .containsPattern("Conditions kept,\\d+ % at least")
                .containsPattern("Debriefs,\\d{2,}");
    }

    private int number(Quarter quarter, String sql) {
        return db.fetchSingle(
                        sql,
                        LondonTime.startOf(quarter.first())
                                .atOffset(ZoneOffset.UTC)
                                .toLocalDateTime(),
                        LondonTime.startOf(quarter.next().first())
                                .atOffset(ZoneOffset.UTC)
                                .toLocalDateTime())
                .get(0, Integer.class);
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
