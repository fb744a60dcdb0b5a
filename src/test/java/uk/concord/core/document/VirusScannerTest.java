package uk.concord.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class VirusScannerTest {
    private static final byte[] FILE = "%PDF-1.7 harmless".getBytes(StandardCharsets.US_ASCII);

    /** Plays clamd for one file. @return what it was sent */
    private static CompletableFuture<byte[]> daemon(ServerSocket server, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
                        .isEqualTo("zINSTREAM\0");
                ByteArrayOutputStream sent = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    sent.write(in.readNBytes(length));
                }
                socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
                return sent.toByteArray();
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        });
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static VirusScanner at(ServerSocket server) {
        return new VirusScanner("127.0.0.1", server.getLocalPort());
    }

    @Test
    void withoutAScannerNothingIsScannedAndItSaysSo() {
        VirusScanner none = new VirusScanner(" ", 3310);
        assertThat(none.isConfigured()).isFalse();
        assertThat(none.scan(FILE)).isFalse();
    }

    @Test
    void aCleanFilePassesAndWasSentWhole() throws Exception {
        byte[] large = new byte[200_000];
        try (ServerSocket server = server()) {
            CompletableFuture<byte[]> sent = daemon(server, "stream: OK");
            assertThat(at(server).scan(large)).isTrue();
            assertThat(sent.get()).isEqualTo(large);
        }
    }

    @Test
    void aFindIsRefusedAndSoIsWhatCouldNotBeScanned() throws IOException {
        try (ServerSocket server = server()) {
            daemon(server, "stream: Eicar-Test-Signature FOUND");
            assertThatThrownBy(() -> at(server).scan(FILE)).hasMessage("core.attachment.infected");
            daemon(server, "INSTREAM size limit exceeded. ERROR");
            assertThatThrownBy(() -> at(server).scan(FILE)).hasMessage("core.attachment.scanner");
        }
    }

    @Test
    void aScannerThatIsDownMeansRefuse() throws IOException {
        VirusScanner down;
        try (ServerSocket server = server()) {
            down = at(server);
        }
        assertThatThrownBy(() -> down.scan(FILE)).hasMessage("core.attachment.scanner");
    }
}
