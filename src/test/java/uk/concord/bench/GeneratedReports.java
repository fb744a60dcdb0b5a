package uk.concord.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntPredicate;

/** Reports nobody wrote, over ten years and every ward; each is the same whenever it is generated. */
final class GeneratedReports {
    static final Instant NEWEST = Instant.parse("2026-11-01T00:00:00Z");
    /** In seconds. */
    private static final long TEN_YEARS = 3_652L * 24 * 3600;

    private static final int BATCH = 5_000;

    private GeneratedReports() {}

    static long count(Connection bare) throws SQLException {
        try (Statement statement = bare.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from tension_report")) {
            result.next();
            return result.getLong(1);
        }
    }

    /**
     * Writes reports in batches; then the full-text index, which is quicker built at the end.
     *
     * @param reports how many there are in all, spread evenly over ten years
     * @param which numbers of those to be written now
     */
    static void fill(Connection bare, int reports, IntPredicate which) throws SQLException {
        try (Statement statement = bare.createStatement()) {
            statement.execute("set foreign_key_checks = 0, unique_checks = 0");
            statement.execute("set global innodb_flush_log_at_trx_commit = 0");
            statement.execute("alter table tension_report drop index tension_report_words");
        }
        bare.setAutoCommit(false);
        String insert = "insert into tension_report (reference, state, submission_key, form_version, step, author_id,"
                + " organisation_id, created_at, edited_at, received_at, title, what_happened, eep, category,"
                + " start_date, location, ward_id, search_text, due_on) values (?,?,?,'bench','CONTACT',?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
        List<String> wards = column(bare, "select id from ward");
        List<String> organisations = column(bare, "select id from organisation");
        List<String> categories = column(bare, "select code from tension_category");
        try (PreparedStatement statement = bare.prepareStatement(insert)) {
            int waiting = 0;
            for (int i = 0; i < reports; i++) {
                if (!which.test(i)) {
                    continue;
                }
                Instant received = NEWEST.minusSeconds(TEN_YEARS * i / reports);
                LocalDateTime at = LocalDateTime.ofInstant(received, ZoneOffset.UTC);
                Random random = new Random(i);
                String text = words(random, i);
                Object[] values = {
                    "CT-1999-" + i,
                    state(random),
                    new UUID(7, i).toString(),
                    1 + i % 10,
                    organisations.get(random.nextInt(organisations.size())),
                    at,
                    at,
                    at,
                    "Report number " + i,
                    text,
                    i % 2 == 0 ? "EVIDENCED" : "EXPERIENCED",
                    categories.get(random.nextInt(categories.size())),
                    at.toLocalDate(),
                    "Somewhere",
                    wards.get(random.nextInt(wards.size())),
                    " " + text + " ",
                    at.toLocalDate().plusDays(2)
                };
                for (int column = 0; column < values.length; column++) {
                    statement.setObject(column + 1, values[column]);
                }
                statement.addBatch();
                if (++waiting % BATCH == 0) {
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

    private static List<String> column(Connection bare, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = bare.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                values.add(result.getString(1));
            }
        }
        return values;
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
}
