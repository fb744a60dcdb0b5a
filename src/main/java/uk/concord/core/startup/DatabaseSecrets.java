package uk.concord.core.startup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/** The passwords of an embedded database: made up once, kept in its folder where only its owner can read them. */
final class DatabaseSecrets {
    private DatabaseSecrets() {}

    /** @return {@code run.password} and {@code migrate.password}, 48 hexadecimal digits each */
    static Properties of(Path folder) throws IOException {
        Path file = folder.resolve("database.properties");
        Properties secrets = new Properties();
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                secrets.load(in);
            }
            if (secrets.getProperty("run.password") != null && secrets.getProperty("migrate.password") != null) {
                return secrets;
            }
        }
        SecureRandom random = new SecureRandom();
        for (String name : List.of("run.password", "migrate.password")) {
            byte[] bytes = new byte[24];
            random.nextBytes(bytes);
            secrets.setProperty(name, HexFormat.of().formatHex(bytes));
        }
        Files.deleteIfExists(file);
        createPrivate(file);
        try (OutputStream out = Files.newOutputStream(file)) {
            secrets.store(out, "Passwords of the embedded database");
        }
        return secrets;
    }

    /** Creates an empty file that only its owner can read and write. */
    static void createPrivate(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
