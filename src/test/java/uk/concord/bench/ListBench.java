package uk.concord.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.concord.Application;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.startup.EmbeddedDatabase;
import uk.concord.tension.domain.list.ReportFilter;
import uk.concord.tension.domain.list.ReportRow;
import uk.concord.tension.domain.list.TensionQuery;
import uk.concord.tension.domain.triage.ReportState;
import uk.concord.testing.TestReader;

/**
 * Lists and search at 1,000,000 reports: the product's query beside the same SQL through the bare driver, in
 * alternating runs on one connection each. Prints a table; its own database stands under {@code target/bench-db}.
 */
@Tag("bench")
class ListBench {
    private static final int REPORTS = Integer.getInteger("concord.bench.reports", 1_000_000);
    private static final int PAGE = 25;
    private static final int PAGES_IN = 500;
    private static final int WARM_UP = 150;
    private static final int RUNS = 400;

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
                long start = System.nanoTime();
                fill(bare);
                System.out.printf(
                        "%n%,d reports generated in %,d s%n%n",
                        count(bare), (System.nanoTime() - start) / 1_000_000_000);
                measure(application.getBean(TensionQuery.class), bare);
            }
        } finally {
            database.stop();
            delete(folder);
        }
    }

    private static void measure(TensionQuery query, Connection bare) throws Exception {
        System.out.printf(
                "%-44s %10s %10s %10s %10s %8s%n", "milliseconds", "median", "p95", "bare med.", "bare p95", "ratio");
        Timestamp[] at = new Timestamp[1];
        long[] id = new long[1];
        String cursor = cursorOfPage(query, at, id);
        try (PreparedStatement first = bare.prepareStatement(SELECT + ORDER);
                PreparedStatement later = bare.prepareStatement(
                        SELECT + " and r.received_at <= ? and (r.received_at < ? or r.id < ?)" + ORDER)) {
            compare(
                    "list, first page",
                    () -> query.page(TestReader.ANALYST, ReportFilter.ALL, null, PAGE),
                    () -> read(first));
            compare(
                    "list, page " + PAGES_IN + " by key",
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
        alone("list, last page", () -> query.page(TestReader.ANALYST, ReportFilter.ALL, last, PAGE));
        alone(
                "state: submitted",
                () -> query.page(TestReader.ANALYST, ReportFilter.ALL.withState(ReportState.SUBMITTED), null, PAGE));
        alone("subject: RACE", () -> query.page(TestReader.ANALYST, ReportFilter.ALL.withCategory("RACE"), null, PAGE));
        alone(
                "subject and state",
                () -> query.page(
                        TestReader.ANALYST,
                        ReportFilter.ALL.withCategory("GRT").withState(ReportState.REJECTED),
                        null,
                        PAGE));
        alone("ward", () -> query.page(TestReader.ANALYST, ReportFilter.ALL.withWard(9L), null, PAGE));
        alone("count, more than 10,000", () -> query.count(TestReader.ANALYST, ReportFilter.ALL));
        alone(
                "search, rare word",
                () -> query.page(TestReader.ANALYST, ReportFilter.ofText("zanzibarite"), null, PAGE));
        alone(
                "search, word in 1 of 5,000",
                () -> query.page(TestReader.ANALYST, ReportFilter.ofText("word4999"), null, PAGE));
        alone(
                "search, word in 1 of 200",
                () -> query.page(TestReader.ANALYST, ReportFilter.ofText("word199"), null, PAGE));
        alone(
                "search, one common word",
                () -> query.page(TestReader.ANALYST, ReportFilter.ofText("shouting"), null, PAGE));
        alone(
                "search, two common words",
                () -> query.page(TestReader.ANALYST, ReportFilter.ofText("shouting station"), null, PAGE));
        alone(
                "search, phrase",
                () -> query.page(TestReader.ANALYST, ReportFilter.ofText("\"near the station\""), null, PAGE));
        alone("search, two halves that never meet, refused", () -> refused(query), 20);
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
    private static String cursorOfPage(TensionQuery query, Timestamp[] at, long[] id) {
        String cursor = null;
        for (int page = 1; page < PAGES_IN; page++) {
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

    private static void compare(String what, Callable<Object> ours, Callable<Object> bare) throws Exception {
        double[] our = new double[RUNS];
        double[] theirs = new double[RUNS];
        for (int i = -WARM_UP; i < RUNS; i++) {
            double first = millis(ours);
            double second = millis(bare);
            if (i >= 0) {
                our[i] = first;
                theirs[i] = second;
            }
        }
        System.out.printf(
                "%-44s %10.2f %10.2f %10.2f %10.2f %8.2f%n",
                what,
                quantile(our, 0.5),
                quantile(our, 0.95),
                quantile(theirs, 0.5),
                quantile(theirs, 0.95),
                quantile(our, 0.5) / quantile(theirs, 0.5));
    }

    private static void alone(String what, Callable<Object> ours) throws Exception {
        alone(what, ours, 100);
    }

    private static void alone(String what, Callable<Object> ours, int runs) throws Exception {
        double[] our = new double[runs];
        for (int i = -runs / 10; i < runs; i++) {
            double taken = millis(ours);
            if (i >= 0) {
                our[i] = taken;
            }
        }
        System.out.printf("%-44s %10.2f %10.2f%n", what, quantile(our, 0.5), quantile(our, 0.95));
    }

    private static double millis(Callable<Object> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double quantile(double[] values, double q) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)];
    }

    private static long count(Connection bare) throws SQLException {
        try (Statement statement = bare.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from tension_report")) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Writes reports in batches; then the full-text index, which is quicker built at the end. */
    private static void fill(Connection bare) throws SQLException {
        try (Statement statement = bare.createStatement()) {
            statement.execute("set foreign_key_checks = 0, unique_checks = 0");
            statement.execute("set global innodb_flush_log_at_trx_commit = 0");
            statement.execute("alter table tension_report drop index tension_report_words");
        }
        bare.setAutoCommit(false);
        String insert = "insert into tension_report (reference, state, submission_key, form_version, step, author_id,"
                + " organisation_id, created_at, edited_at, received_at, title, what_happened, eep, category,"
                + " start_date, location, ward_id, search_text, due_on) values (?,?,?,'bench','CONTACT',?,1,?,?,?,?,?,?,?,?,?,?,?,?)";
        List<Long> wards = new ArrayList<>();
        List<String> categories = new ArrayList<>();
        try (Statement statement = bare.createStatement()) {
            try (ResultSet result = statement.executeQuery("select id from ward")) {
                while (result.next()) {
                    wards.add(result.getLong(1));
                }
            }
            try (ResultSet result = statement.executeQuery("select code from tension_category")) {
                while (result.next()) {
                    categories.add(result.getString(1));
                }
            }
        }
        Random random = new Random(1);
        Instant newest = Instant.parse("2026-11-01T00:00:00Z");
        try (PreparedStatement statement = bare.prepareStatement(insert)) {
            for (int i = 0; i < REPORTS; i++) {
                Instant received = newest.minusSeconds(120L * i);
                LocalDateTime at = LocalDateTime.ofInstant(received, ZoneOffset.UTC);
                String text = words(random, i);
                statement.setString(1, "CT-1999-" + i);
                statement.setString(2, state(random));
                statement.setString(3, new java.util.UUID(7, i).toString());
                statement.setLong(4, 1 + i % 10);
                statement.setObject(5, at);
                statement.setObject(6, at);
                statement.setObject(7, at);
                statement.setString(8, "Report number " + i);
                statement.setString(9, text);
                statement.setString(10, i % 2 == 0 ? "EVIDENCED" : "EXPERIENCED");
                statement.setString(11, categories.get(random.nextInt(categories.size())));
                statement.setObject(12, at.toLocalDate());
                statement.setString(13, "Somewhere");
                statement.setLong(14, wards.get(random.nextInt(wards.size())));
                statement.setString(15, " " + text + " ");
                statement.setObject(16, at.toLocalDate().plusDays(2));
                statement.addBatch();
                if (i % 5_000 == 4_999) {
                    statement.executeBatch();
                    bare.commit();
                }
            }
            statement.executeBatch();
            bare.commit();
        }
        bare.setAutoCommit(true);
        try (Statement statement = bare.createStatement()) {
            statement.execute("alter table tension_report add fulltext key tension_report_words (search_text)");
            statement.execute("set global innodb_flush_log_at_trx_commit = 1");
            statement.execute("analyze table tension_report");
        }
    }

    private static String state(Random random) {
        int number = random.nextInt(1_000);
        if (number < 2) {
            return "SUBMITTED";
        }
        return number < 30 ? "REJECTED" : number < 80 ? "DUPLICATE" : number < 600 ? "CLOSED" : "ACCEPTED";
    }

    /** Forty words of a vocabulary in which some are in every third report and some in one of thousands. */
    private static String words(Random random, int i) {
        StringBuilder text = new StringBuilder("people talked about something that happened");
        if (random.nextInt(3) == 0) {
            text.append(" shouting");
        }
        if (random.nextInt(3) == 0) {
            text.append(" near the station");
        }
        text.append(i % 2 == 0 ? " evenword" : " oddword");
        for (int k = 0; k < 30; k++) {
            text.append(" word").append((int) (5_000 * Math.pow(random.nextDouble(), 3)));
        }
        text.append(" word").append(random.nextInt(200) == 0 ? 199 : random.nextInt(5_000));
        if (i % 100_000 == 77_777) {
            text.append(" zanzibarite");
        }
        return text.toString();
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
