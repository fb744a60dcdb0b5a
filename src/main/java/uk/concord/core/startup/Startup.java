package uk.concord.core.startup;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/**
 * What has to be settled before Spring starts: the port is free, and there is a database, either the one the
 * environment names or an embedded one. Every problem is told in one sentence.
 */
public final class Startup {
    private Startup() {}

    /**
     * @param environment PORT, CONCORD_ADDRESS, DATA_DIR, CONCORD_DEMO, CONCORD_DB_URL, CONCORD_DB_USER,
     *     CONCORD_DB_PASSWORD, CONCORD_DB_MIGRATE_USER, CONCORD_DB_MIGRATE_PASSWORD; the passwords also as files
     *     (CONCORD_DB_PASSWORD_FILE, CONCORD_DB_MIGRATE_PASSWORD_FILE)
     * @return properties for Spring
     * @throws StartupFailure with one sentence for the person who starts it
     */
    public static Map<String, Object> prepare(Map<String, String> environment) {
        quietUntilSpringConfiguresLogging();
        Map<String, Object> properties = new HashMap<>();
        int port = port(environment);
        String address = environment.getOrDefault("CONCORD_ADDRESS", "127.0.0.1");
        requireFree(address, port);
        properties.put("server.port", port);
        properties.put("server.address", address);
        boolean demonstration = yesOrNo(environment, "CONCORD_DEMO");
        properties.put("concord.demo", demonstration);

        String mailHost = environment.getOrDefault("CONCORD_MAIL_HOST", "");
        if (!mailHost.isBlank()) {
            properties.put("spring.mail.host", mailHost);
        }

        String url = environment.getOrDefault("CONCORD_DB_URL", "");
        if (url.isBlank()) {
            properties.putAll(embedded(environment));
        } else {
            if (demonstration) {
                throw new StartupFailure("Demonstration data are only loaded into the embedded database:"
                        + " unset CONCORD_DEMO, or unset CONCORD_DB_URL.");
            }
            properties.putAll(external(environment, url));
        }
        return properties;
    }

    private static boolean yesOrNo(Map<String, String> environment, String name) {
        String text = environment.getOrDefault(name, "");
        return switch (text) {
            case "true" -> true;
            case "", "false" -> false;
            default -> throw new StartupFailure(name + " is \"" + text + "\", but must be true or false.");
        };
    }

    private static void quietUntilSpringConfiguresLogging() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
    }

    private static int port(Map<String, String> environment) {
        String text = environment.getOrDefault("PORT", "8080");
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw new StartupFailure("PORT is \"" + text + "\", but must be a number from 1 to 65535.");
    }

    private static void requireFree(String address, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException taken) {
            throw new StartupFailure(
                    "Port " + port + " on " + address + " is in use: stop the other program or set PORT.", taken);
        }
    }

    private static Map<String, Object> embedded(Map<String, String> environment) {
        if (!EmbeddedDatabase.isAvailable()) {
            throw new StartupFailure("There is no database: set CONCORD_DB_URL, CONCORD_DB_USER and"
                    + " CONCORD_DB_PASSWORD (this package does not carry the embedded one).");
        }
        EmbeddedDatabase database = EmbeddedDatabase.start(
                Path.of(environment.getOrDefault("DATA_DIR", "data")).toAbsolutePath());
        SpringApplication.getShutdownHandlers().add(database::stop);
        Map<String, Object> properties = database.properties();
        // Without it no demonstration data are loaded, whatever else is set (core.demo.DemoLoader).
        properties.put("concord.embedded-database", true);
        return properties;
    }

    private static Map<String, Object> external(Map<String, String> environment, String url) {
        String user = environment.getOrDefault("CONCORD_DB_USER", "concord");
        String password = secret(environment, "CONCORD_DB_PASSWORD", "");
        String migrateUser = environment.getOrDefault("CONCORD_DB_MIGRATE_USER", user);
        String migratePassword = secret(environment, "CONCORD_DB_MIGRATE_PASSWORD", password);
        requireAnswer(url, migrateUser, migratePassword);
        return connectionProperties(url, user, password, migrateUser, migratePassword);
    }

    /** The variable itself, or the content of the file that {@code name_FILE} names (a container's secret). */
    private static String secret(Map<String, String> environment, String name, String otherwise) {
        String file = environment.getOrDefault(name + "_FILE", "");
        if (file.isBlank()) {
            return environment.getOrDefault(name, otherwise);
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | InvalidPathException unreadable) {
            throw new StartupFailure("The file " + file + " that " + name + "_FILE names cannot be read.", unreadable);
        }
    }

    private static void requireAnswer(String url, String user, String password) {
        if (!url.startsWith("jdbc:mariadb:")) {
            throw new StartupFailure("CONCORD_DB_URL must begin with jdbc:mariadb: (such as"
                    + " jdbc:mariadb://db.example:3306/concord).");
        }
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "10000");
        try {
            DriverManager.getConnection(url, login).close();
        } catch (SQLException silent) {
            throw new StartupFailure(
                    "The database at CONCORD_DB_URL does not answer, or refuses the user \"" + user + "\".", silent);
        }
    }

    static Map<String, Object> connectionProperties(
            String url, String user, String password, String migrateUser, String migratePassword) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.datasource.url", url);
        properties.put("spring.datasource.username", user);
        properties.put("spring.datasource.password", password);
        properties.put("spring.flyway.url", url);
        properties.put("spring.flyway.user", migrateUser);
        properties.put("spring.flyway.password", migratePassword);
        return properties;
    }
}
