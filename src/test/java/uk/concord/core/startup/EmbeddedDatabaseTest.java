package uk.concord.core.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class EmbeddedDatabaseTest {
    @TempDir
    private Path temporary;

    private Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(
                (String) database.properties().get("spring.flyway.url"),
                (String) database.properties().get("spring.flyway.user"),
                (String) database.properties().get("spring.flyway.password"));
    }

    @Test
    void dataSurviveARestartAlsoBelowTheTemporaryFolder() throws SQLException {
        assertThat(temporary.toString()).startsWith(System.getProperty("java.io.tmpdir"));
        EmbeddedDatabase first = EmbeddedDatabase.start(temporary);
        try (Connection connection = connect(first);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (word VARCHAR(10))");
            statement.execute("INSERT INTO kept VALUES ('still here')");
        } finally {
            first.stop();
        }

        EmbeddedDatabase second = EmbeddedDatabase.start(temporary);
        try (Connection connection = connect(second);
                ResultSet kept = connection.createStatement().executeQuery("SELECT word FROM kept")) {
            assertThat(kept.next()).isTrue();
            assertThat(kept.getString(1)).isEqualTo("still here");
        } finally {
            second.stop();
        }
    }
}
