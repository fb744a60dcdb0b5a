package uk.concord.briefing.domain.disclose;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import uk.concord.briefing.domain.release.GridRules;
import uk.concord.briefing.domain.release.ReleaseWords;

/**
 * The command {@code make disclose}: reads a table of counts, writes it as it may be shown. Runs without the portal and
 * its database.
 */
public final class Disclose {

    private static final ReleaseWords WORDS = new ReleaseWords("7 or fewer", "not shown", "%d to %d", "%d or more");

    private Disclose() {}

    /** @param args the file to read and the file to write */
    public static void main(String[] args) {
        System.exit(run(args, System.err));
    }

    /** @return 0 when the release was written; else 1, and one sentence says why */
    static int run(String[] args, PrintStream err) {
        try {
            if (args.length != 2 || args[0].isBlank() || args[1].isBlank()) {
                throw new BadTableException(
                        "Say which file to read and which to write: IN=counts.csv OUT=released.csv.");
            }
            Path in = Path.of(args[0]).toAbsolutePath().normalize();
            Path out = Path.of(args[1]).toAbsolutePath().normalize();
            if (!Files.isRegularFile(in)) {
                throw new BadTableException("There is no file " + args[0] + ".");
            }
            if (Files.exists(out) && (!Files.isRegularFile(out) || Files.isSameFile(in, out))) {
                throw new BadTableException("OUT has to be another file than IN, and no folder or device.");
            }
            CountTable table = CountFile.read(Files.readAllBytes(in));
            save(out, ReleasedFile.write(table, new GridRules(WORDS).release(table.counts())));
            return 0;
        } catch (BadTableException e) {
            err.println("Not released. " + e.getMessage());
        } catch (IOException | java.nio.file.InvalidPathException e) {
            err.println("Not released. " + args[0] + " could not be read or " + args[1] + " could not be written.");
        }
        return 1;
    }

    /** Whole or not at all: a reader never finds half a table. */
    private static void save(Path out, String text) throws IOException {
        Path part = out.resolveSibling("." + out.getFileName() + ".part");
        try {
            Files.writeString(part, text, StandardCharsets.UTF_8);
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
