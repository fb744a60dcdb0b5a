package uk.concord.core.document;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.concord.core.RuleBrokenException;

/**
 * Asks a ClamAV daemon about a file (clamd protocol, INSTREAM). Without one set up files are kept unscanned and are
 * shown so; when one is set up and does not answer, nothing is accepted.
 */
@Component
public class VirusScanner {
    private static final Logger LOG = LoggerFactory.getLogger(VirusScanner.class);
    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 30_000;
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4_096;

    private final String host;
    private final int port;

    /** @param host of the daemon; empty when none is set up */
    VirusScanner(@Value("${concord.clamd.host:}") String host, @Value("${concord.clamd.port:3310}") int port) {
        this.host = host.strip();
        this.port = port;
    }

    /** @return whether files are scanned at all */
    public boolean isConfigured() {
        return !host.isEmpty();
    }

    /**
     * @return whether the file was scanned; false when no scanner is set up
     * @throws RuleBrokenException when something was found, or the scanner does not answer
     */
    boolean scan(byte[] bytes) {
        if (!isConfigured()) {
            return false;
        }
        String answer;
        try {
            answer = ask(bytes);
        } catch (IOException down) {
            LOG.error("The virus scanner does not answer: uploads are refused until it does ({})", down.toString());
            throw new RuleBrokenException("core.attachment.scanner");
        }
        if (answer.endsWith("OK")) {
            return true;
        }
        if (answer.endsWith("FOUND")) {
            throw new RuleBrokenException("core.attachment.infected");
        }
        LOG.error("The virus scanner could not scan a file: {}", answer);
        throw new RuleBrokenException("core.attachment.scanner");
    }

    private String ask(byte[] bytes) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int at = 0; at < bytes.length; at += CHUNK) {
                int length = Math.min(CHUNK, bytes.length - at);
                out.writeInt(length);
                out.write(bytes, at, length);
            }
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
        }
    }
}
