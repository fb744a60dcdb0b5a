package uk.concord.core.jooq;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * After each migration the run-time user gets what it needs and no more: it may read and write tables, but only add to
 * the audit trail, and change no table's layout.
 */
@Component
class RuntimeGrants implements Callback {
    private static final Set<String> APPEND_ONLY = Set.of("audit_event", "audit_seal");

    private final String runUser;
    private final String migrateUser;

    RuntimeGrants(
            @Value("${spring.datasource.username}") String runUser,
            @Value("${spring.flyway.user}") String migrateUser) {
        this.runUser = runUser;
        this.migrateUser = migrateUser;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE && !runUser.equals(migrateUser);
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return false;
    }

    @Override
    public void handle(Event event, Context context) {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                String rights = APPEND_ONLY.contains(table) ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE";
                statement.execute("GRANT " + rights + " ON `" + table + "` TO '" + runUser.replace("'", "") + "'@'%'");
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("The run-time user of the database did not get its rights", refused);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    @Override
    public String getCallbackName() {
        return "runtimeGrants";
    }
}
