package uk.concord.tension.domain.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.db.Tables.AUDIT_EVENT;
import static uk.concord.db.Tables.TENSION_REPORT;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.jooq.Keyset.Cursor;
import uk.concord.tension.domain.access.ReportAccessSql;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.triage.ReportState;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;
import uk.concord.testing.TestReader;

/** Lists: every filter is read from its index, pages are complete, search finds what it should. */
@DatabaseTest
class TensionQueryDatabaseTest {
    @Autowired
    TensionQuery query;

    @Autowired
    ReportListService reports;

    @Autowired
    ReportExportService export;

    @Autowired
    DSLContext db;

    static Stream<ReportFilter> filters() {
        LocalDate from = LocalDate.of(2026, 5, 1);
        return Stream.of(
                ReportFilter.ALL,
                ReportFilter.ALL.withSort(ReportFilter.Sort.OLDEST),
                ReportFilter.ALL.withState(ReportState.ACCEPTED),
                ReportFilter.ALL.withState(ReportState.SUBMITTED),
                ReportFilter.ALL.withCategory("ASB"),
                ReportFilter.ALL.withCategory("ASB").withSort(ReportFilter.Sort.OLDEST),
                ReportFilter.ALL.withWard(5L),
                ReportFilter.ALL.withEep(Eep.EVIDENCED),
                ReportFilter.ALL.withDates(from, from.plusMonths(2)),
                ReportFilter.ALL.withDates(from, null).withCategory("RACE").withState(ReportState.ACCEPTED),
                ReportFilter.ALL.withOrganisation(1L),
                ReportFilter.ofAuthor(1L));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void noPageIsSortedOrReadWhole(ReportFilter filter) {
        for (Optional<Cursor> cursor :
                List.of(Optional.<Cursor>empty(), Optional.of(new Cursor(Instant.parse("2026-08-01T10:00:00Z"), 77)))) {
            Select<Record> statement = query.listSql(TestReader.ANALYST, filter, cursor, 26);
            String plan = db.fetch("explain " + statement.getSQL(org.jooq.conf.ParamType.INLINED))
                    .format(1_000);
            assertThat(plan).doesNotContain("filesort").doesNotContain("temporary");
            Record report = db.fetch("explain " + statement.getSQL(org.jooq.conf.ParamType.INLINED))
                    .getFirst();
            assertThat(report.get("table")).isEqualTo("tension_report");
            assertThat(report.get("type", String.class)).as(plan).isIn("range", "ref");
            assertThat(statement.getSQL()).doesNotContain("), (").doesNotContain(" offset ");
        }
    }

    @ParameterizedTest
    @MethodSource("filters")
    void thePagesTogetherAreTheList(ReportFilter filter) {
        List<Long> whole = query.page(TestReader.ANALYST, filter, null, 5_000).rows().stream()
                .map(ReportRow::id)
                .toList();
        List<Long> paged = new ArrayList<>();
        String cursor = null;
        do {
            KeyPage<ReportRow> page = query.page(TestReader.ANALYST, filter, cursor, 7);
            page.rows().forEach(row -> paged.add(row.id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
        assertThat(query.count(TestReader.ANALYST, filter)).hasValue(new TensionQuery.Count(whole.size(), false));
    }

    @Test
    void rowsOfTheSameMomentAreAllShown() {
        Instant moment = Instant.parse("2026-12-01T09:00:00Z");
        db.update(TENSION_REPORT)
                .set(TENSION_REPORT.RECEIVED_AT, moment)
                .where(TENSION_REPORT.CATEGORY.eq("RACE"))
                .execute();
        thePagesTogetherAreTheList(ReportFilter.ALL.withCategory("RACE"));
        thePagesTogetherAreTheList(ReportFilter.ALL.withCategory("RACE").withSort(ReportFilter.Sort.OLDEST));
    }

    @Test
    void filtersFindWhatTheyName() {
        assertThat(query.page(TestReader.ANALYST, ReportFilter.ALL.withCategory("RACE"), null, 100)
                        .rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.category()).isEqualTo("Race or ethnicity"));
        long body = db.select(TENSION_REPORT.ORGANISATION_ID)
                .from(TENSION_REPORT)
                .where(TENSION_REPORT.RECEIVED_AT.isNotNull())
                .orderBy(TENSION_REPORT.ID)
                .limit(1)
                .fetchSingle()
                .value1();
        assertThat(query.page(TestReader.ANALYST, ReportFilter.ALL.withOrganisation(body), null, 5_000)
                        .rows())
                .extracting(ReportRow::reference)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(db.select(TENSION_REPORT.REFERENCE)
                        .from(TENSION_REPORT)
                        .where(TENSION_REPORT.ORGANISATION_ID.eq(body))
                        .and(TENSION_REPORT.RECEIVED_AT.isNotNull())
                        .and(ReportAccessSql.readable(TestReader.ANALYST))
                        .fetch(TENSION_REPORT.REFERENCE));
        LocalDate day = LocalDate.of(2026, 9, 16);
        assertThat(query.page(TestReader.ANALYST, ReportFilter.ALL.withDates(day, day), null, 100)
                        .rows())
                .extracting(ReportRow::title)
                .contains("Same symbol in the underpass", "Paint in the underpass again");
        assertThat(query.page(TestReader.ANALYST, ReportFilter.ALL, null, 5_000).rows())
                .noneMatch(row -> row.state() == ReportState.DRAFT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "underpass",
                "roundabout shopkeepers",
                "crosses",
                "RETAIL park",
                "\"talk of a gathering\"",
                "stickers"
            })
    void theIndexFindsWhatTheWindowFinds(String typed) {
        SearchText text = SearchText.parse(typed);
        List<Long> window = query.page(TestReader.ANALYST, ReportFilter.ofText(typed), null, 1_000).rows().stream()
                .map(ReportRow::id)
                .toList();
        List<Long> index = query.fullTextSql(
                        TestReader.ANALYST, ReportFilter.ofText(typed), Optional.empty(), text, 1_000)
                .fetch(TENSION_REPORT.ID);
        assertThat(window).isNotEmpty().isEqualTo(index);
    }

    @Test
    void aSearchKeepsTheFilter() {
        assertThat(query.page(
                                TestReader.ANALYST,
                                ReportFilter.ofText("underpass").withState(ReportState.DUPLICATE),
                                null,
                                10)
                        .rows())
                .extracting(ReportRow::title)
                .containsExactly("Paint in the underpass again");
        assertThat(query.page(TestReader.ANALYST, ReportFilter.ofText("\"underpass paint\""), null, 10)
                        .rows())
                .isEmpty();
    }

    @Test
    void aReferenceFindsItsReport() {
        String reference = query.page(TestReader.ANALYST, ReportFilter.ALL, null, 1)
                .rows()
                .getFirst()
                .reference();
        assertThat(query.page(
                                TestReader.ANALYST,
                                ReportFilter.ofText(reference.toLowerCase(java.util.Locale.UK)),
                                null,
                                5)
                        .rows())
                .extracting(ReportRow::reference)
                .containsExactly(reference);
    }

    @Test
    void nothingToSearchForIsSaid() {
        assertThatThrownBy(() -> query.page(TestReader.ANALYST, ReportFilter.ofText("the a of"), null, 5))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        rule -> assertThat(rule.messageKey()).isEqualTo("tension.search.nothing"));
    }

    @Test
    void whateverIsTypedIsAnswered() {
        Random random = new Random(5);
        List<String> pieces = List.of(
                "+",
                "-",
                "*",
                "\"",
                "(",
                ")",
                "@",
                "~",
                "<",
                ">",
                "'",
                "%",
                "_",
                "\\",
                " ",
                "underpass",
                "the",
                "zzz",
                "\u00e9",
                "\uD83D\uDE42",
                "CT-2026-1",
                "\u201c",
                "a",
                "--",
                "/*",
                ";");
        for (int run = 0; run < 300; run++) {
            StringBuilder typed = new StringBuilder();
            for (int i = random.nextInt(9); i >= 0; i--) {
                typed.append(pieces.get(random.nextInt(pieces.size())));
            }
            try {
                query.page(TestReader.ANALYST, ReportFilter.ofText(typed.toString()), "nonsense", 5);
                SearchText text = SearchText.parse(typed.toString());
                if (text.searchable()) {
                    query.fullTextSql(TestReader.ANALYST, ReportFilter.ALL, Optional.empty(), text, 5)
                            .fetch();
                }
            } catch (RuleBrokenException said) {
                assertThat(said.messageKey()).isEqualTo("tension.search.nothing");
            }
        }
    }

    @Test
    void theExportIsTheListAndNothingElse() throws IOException {
        db.update(TENSION_REPORT)
                .set(TENSION_REPORT.TITLE, "=HYPERLINK(\"http://example.org\")")
                .where(TENSION_REPORT.TITLE.eq("Same symbol in the underpass"))
                .execute();
        SignIn.as("analyst");
        ReportFilter filter = ReportFilter.ALL.withCategory("FLAGS_SYMBOLS");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long written = export.write(filter, out);
        List<CSVRecord> lines = CSVFormat.RFC4180
                .parse(new StringReader(out.toString(StandardCharsets.UTF_8).substring(1)))
                .getRecords();
        List<ReportRow> rows =
                query.page(TestReader.ANALYST, filter, null, 5_000).rows();
        assertThat(written).isEqualTo(rows.size());
        assertThat(lines).hasSize(rows.size() + 2);
        assertThat(lines.stream().skip(1).limit(rows.size()).map(line -> line.get(0)))
                .containsExactlyElementsOf(
                        rows.stream().map(ReportRow::reference).toList());
        assertThat(lines).anyMatch(line -> line.size() > 2 && line.get(2).startsWith("'=HYPERLINK"));
    }

    @Test
    void theWorkbookIsTheSameListWithRealDaysAndItsMarking() throws IOException {
        db.update(TENSION_REPORT)
                .set(TENSION_REPORT.TITLE, "=HYPERLINK(\"http://example.org\")")
                .where(TENSION_REPORT.TITLE.eq("Same symbol in the underpass"))
                .execute();
        SignIn.as("analyst");
        ReportFilter filter = ReportFilter.ALL.withCategory("FLAGS_SYMBOLS");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long written = export.writeWorkbook(filter, out);
        List<ReportRow> rows =
                query.page(TestReader.ANALYST, filter, null, 5_000).rows();
        assertThat(written).isEqualTo(rows.size());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(rows.size() + 1);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getHeader().getCenter()).isEqualTo("OFFICIAL-SENSITIVE");
            assertThat(sheet.getFooter().getCenter()).isEqualTo("OFFICIAL-SENSITIVE");
            boolean formula = false;
            for (int i = 0; i < rows.size(); i++) {
                Row line = sheet.getRow(i + 1);
                assertThat(line.getCell(0).getStringCellValue())
                        .isEqualTo(rows.get(i).reference());
                assertThat(DateUtil.isCellDateFormatted(line.getCell(1))).isTrue();
                assertThat(line.getCell(7).getLocalDateTimeCellValue().toLocalDate())
                        .isEqualTo(rows.get(i).startDate());
                assertThat(line.getCell(2).getCellType()).isEqualTo(CellType.STRING);
                formula |= line.getCell(2).getStringCellValue().startsWith("=HYPERLINK")
                        && line.getCell(2).getCellStyle().getQuotePrefixed();
            }
            assertThat(formula).as("what looks like a formula is text").isTrue();
        }
        assertThat(db.fetchCount(
                        AUDIT_EVENT,
                        AUDIT_EVENT.ACTION.eq("tension.list.exported").and(AUDIT_EVENT.SUBJECT_REF.eq("xlsx"))))
                .isEqualTo(1);
    }

    @Test
    void onlyThoseWhoMayExportAndRead() {
        SignIn.as("prevent");
        assertThatThrownBy(() -> export.write(ReportFilter.ALL, new ByteArrayOutputStream()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(reports.page(ReportFilter.ALL, null, 5).rows()).hasSize(5);
        SignIn.as("officer");
        assertThatThrownBy(() -> reports.page(ReportFilter.ALL, null, 5)).isInstanceOf(AccessDeniedException.class);
    }
}
