package uk.concord.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.concord.Application;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.startup.EmbeddedDatabase;
import uk.concord.tension.domain.access.ReportAccessSql;
import uk.concord.tension.domain.alert.AlertComputation;
import uk.concord.tension.domain.figures.FiguresFilter;
import uk.concord.tension.domain.figures.FiguresQuery;
import uk.concord.tension.domain.list.ReportFilter;
import uk.concord.tension.domain.list.ReportRow;
import uk.concord.tension.domain.list.TensionQuery;
import uk.concord.tension.domain.returns.ReturnPeriod;
import uk.concord.tension.domain.returns.ReturnQuery;
import uk.concord.tension.domain.triage.ReportState;
import uk.concord.tension.domain.weekly.WeekCounts;
import uk.concord.testing.TestReader;

/**
 * Lists, search, the picture of the borough and the alerts over one in a hundred of 1,000,000 reports, and then over
 * all of them: server time, the ratio to the same SQL through the bare driver where there is one, in alternating runs
 * on one connection each, and the ratio to the fewer reports. Its own database stands under {@code target/bench-db}.
 */
@Tag("bench")
class ListBench {
    private static final int REPORTS = Integer.getInteger("concord.bench.reports", 1_000_000);
    private static final int PAGE = 25;
    private static final int PAGES_IN = 500;
    private static final int RUNS = 100;
    private static final int FEW = 20;

    /** Whatever the product reads for a line of the list. */
    private static final String SELECT =
            "select r.id, r.reference, r.received_at, r.title, r.state, r.eep, c.name, w.name, r.start_date, r.marking,"
                    + " r.source_grade, r.information_grade, r.due_on from tension_report r force index"
                    + " (tension_report_received) left join tension_category c on c.code = r.category left join ward w"
                    + " on w.id = r.ward_id where r.received_at is not null";

    private static final String ORDER = " order by r.received_at desc, r.id desc limit " + (PAGE + 1);

    @Test
    void listsAndSearch() throws Exception {
        Path folder = Path.of("target", "bench-db").toAbsolutePath();
        delete(folder);
        EmbeddedDatabase database = EmbeddedDatabase.start(folder);
        Map<String, Object> properties = new java.util.HashMap<>(database.properties());
        properties.put("concord.demo", "true");
        properties.put("concord.embedded-database", "true");
        properties.put("db-scheduler.enabled", "false");
        properties.put("server.port", "0");
        properties.put("spring.main.banner-mode", "off");
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .properties(properties)
                .run()) {
            String url = String.valueOf(
                    properties.get("spring.flyway.url") == null
                            ? properties.get("spring.datasource.url")
                            : properties.get("spring.flyway.url"));
            try (Connection bare = DriverManager.getConnection(
                    url,
                    String.valueOf(properties.get("spring.flyway.user")),
                    String.valueOf(properties.get("spring.flyway.password")))) {
                GeneratedReports.fill(bare, REPORTS, ListBench::oneInAHundred);
                Timings fewer = Timings.first("%,d reports".formatted(GeneratedReports.count(bare)));
                measure(fewer, application, bare);
                GeneratedReports.fill(bare, REPORTS, number -> !oneInAHundred(number));
                measure(fewer.beside("%,d reports".formatted(GeneratedReports.count(bare))), application, bare);
            }
        } finally {
            database.stop();
            delete(folder);
        }
    }

    /** @return whether that report is among the fewer: one of each hundred, at another place in each */
    private static boolean oneInAHundred(int number) {
        return number % 100 == number / 100 % 100;
    }

    private static void measure(Timings timings, ConfigurableApplicationContext application, Connection bare)
            throws Exception {
        lists(timings, application.getBean(TensionQuery.class), bare);
        figures(timings, application.getBean(FiguresQuery.class), application.getBean(ReturnQuery.class));
        alerts(timings, application.getBean(AlertComputation.class), application.getBean(WeekCounts.class));
    }

    private static void lists(Timings timings, TensionQuery query, Connection bare) throws Exception {
        Timestamp[] at = new Timestamp[1];
        long[] id = new long[1];
        String cursor = cursorOfPage(query, Math.min(PAGES_IN, GeneratedReports.count(bare) / PAGE / 2), at, id);
        try (PreparedStatement first = bare.prepareStatement(SELECT + ORDER);
                PreparedStatement later = bare.prepareStatement(
                        SELECT + " and r.received_at <= ? and (r.received_at < ? or r.id < ?)" + ORDER)) {
            timings.compare(
                    "list, first page",
                    () -> query.page(TestReader.ANALYST, ReportFilter.ALL, null, PAGE),
                    () -> read(first));
            timings.compare(
                    "list, page " + PAGES_IN + " by key (or the middle)",
                    () -> query.page(TestReader.ANALYST, ReportFilter.ALL, cursor, PAGE),
                    () -> {
                        later.setObject(1, at[0].toLocalDateTime());
                        later.setObject(2, at[0].toLocalDateTime());
                        later.setLong(3, id[0]);
                        return read(later);
                    });
        }
        String last = query
                .page(TestReader.ANALYST, ReportFilter.ALL.withSort(ReportFilter.Sort.OLDEST), null, PAGE)
                .rows()
                .reversed()
                .stream()
                .findFirst()
                .map(row -> new uk.concord.core.jooq.Keyset.Cursor(row.receivedAt(), row.id()).encode())
                .orElseThrow();
        timings.alone("list, last page", RUNS, () -> query.page(TestReader.ANALYST, ReportFilter.ALL, last, PAGE));
        Map<String, ReportFilter> filters = new LinkedHashMap<>();
        filters.put("state: submitted", ReportFilter.ALL.withState(ReportState.SUBMITTED));
        filters.put("subject: RACE", ReportFilter.ALL.withCategory("RACE"));
        filters.put("subject and state", ReportFilter.ALL.withCategory("GRT").withState(ReportState.REJECTED));
        filters.put("ward", ReportFilter.ALL.withWard(9L));
        filters.put("search, rare word", ReportFilter.ofText("zanzibarite"));
        filters.put("search, word in 1 of 5,000", ReportFilter.ofText("word4999"));
        filters.put("search, word in 1 of 200", ReportFilter.ofText("word199"));
        filters.put("search, one common word", ReportFilter.ofText("shouting"));
        filters.put("search, two common words", ReportFilter.ofText("shouting station"));
        filters.put("search, phrase", ReportFilter.ofText("\"near the station\""));
        for (Map.Entry<String, ReportFilter> filter : filters.entrySet()) {
            timings.alone(filter.getKey(), RUNS, () -> query.page(TestReader.ANALYST, filter.getValue(), null, PAGE));
        }
        timings.alone("count, more than 10,000", RUNS, () -> query.count(TestReader.ANALYST, ReportFilter.ALL));
        timings.alone("search, two halves that never meet, refused", FEW, () -> refused(query));
    }

    /** What the picture of the borough asks for, over its usual half year and over the longest period. */
    private static void figures(Timings timings, FiguresQuery figures, ReturnQuery returns) throws Exception {
        LocalDate last = LocalDate.ofInstant(GeneratedReports.NEWEST, ZoneOffset.UTC);
        Condition readable = ReportAccessSql.readable(TestReader.ANALYST);
        for (int weeks : List.of(FiguresFilter.USUAL_WEEKS, FiguresFilter.MOST_WEEKS)) {
            FiguresFilter filter =
                    FiguresFilter.of(null, last, last, null, null, null).withWeeks(weeks);
            timings.alone(
                    "picture of the borough, " + weeks + " weeks",
                    FEW,
                    () -> List.of(
                            figures.groups(readable, filter.from(), filter.to()),
                            figures.weeks(readable, filter),
                            returns.lines(new ReturnPeriod(filter.from(), filter.to()), readable, last)));
        }
    }

    private static void alerts(Timings timings, AlertComputation computation, WeekCounts counts) throws Exception {
        LocalDate last = LocalDate.ofInstant(GeneratedReports.NEWEST, ZoneOffset.UTC);
        timings.alone("night: all counts and alerts", 3, () -> {
            computation.all(last);
            return last;
        });
        timings.alone("counts and alerts after one report", FEW, () -> {
            computation.after(counts.cells(GeneratedReports.NEWEST, 9L, "RACE"));
            return last;
        });
    }

    /** The worst case: the index would collect a million hits; the product says that the search is too broad. */
    private static Object refused(TensionQuery query) {
        try {
            return query.page(TestReader.ANALYST, ReportFilter.ofText("evenword oddword"), null, PAGE);
        } catch (RuleBrokenException broad) {
            return broad.messageKey();
        }
    }

    /** Walks to the page before the one that is measured, as somebody would who turns pages. */
    private static String cursorOfPage(TensionQuery query, long pages, Timestamp[] at, long[] id) {
        String cursor = null;
        for (int page = 1; page < pages; page++) {
            KeyPage<ReportRow> rows = query.page(TestReader.ANALYST, ReportFilter.ALL, cursor, PAGE);
            cursor = rows.next();
            ReportRow end = rows.rows().getLast();
            at[0] = Timestamp.valueOf(LocalDateTime.ofInstant(end.receivedAt(), ZoneOffset.UTC));
            id[0] = end.id();
        }
        return String.valueOf(cursor);
    }

    private static Object read(PreparedStatement statement) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static void delete(Path folder) throws java.io.IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
