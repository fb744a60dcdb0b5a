package uk.concord.core.startup;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartupTest {
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void aFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("PORT", String.valueOf(socket.getLocalPort()));
        }
    }

    private void refusedWith(String part) {
        assertThatThrownBy(() -> Startup.prepare(environment))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining(part);
    }

    @Test
    void aPortThatIsNoneIsTold() {
        environment.put("PORT", "eighty");
        refusedWith("PORT is \"eighty\"");
    }

    @Test
    void aPortInUseIsTold() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("PORT", String.valueOf(taken.getLocalPort()));
            refusedWith("is in use");
        }
    }

    @Test
    void demonstrationDataAreAskedForPlainlyOrNotAtAll() {
        for (String loose : new String[] {"1", "yes", "TRUE", " "}) {
            environment.put("CONCORD_DEMO", loose);
            refusedWith("must be true or false");
        }
    }

    @Test
    void demonstrationDataNeverGoIntoARealDatabase() {
        environment.put("CONCORD_DEMO", "true");
        environment.put("CONCORD_DB_URL", "jdbc:mariadb://127.0.0.1:1/concord");
        refusedWith("only loaded into the embedded database");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsTold() {
        environment.put("CONCORD_DB_URL", "jdbc:mariadb://127.0.0.1:1/concord");
        refusedWith("does not answer");
        environment.put("CONCORD_DB_URL", "jdbc:mysql://127.0.0.1:1/concord");
        refusedWith("must begin with jdbc:mariadb:");
    }
}
