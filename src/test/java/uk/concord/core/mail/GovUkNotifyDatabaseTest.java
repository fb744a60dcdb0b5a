package uk.concord.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.db.Tables.OUTBOX_MESSAGE;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.briefing.domain.chasing.Bounces;
import uk.concord.db.tables.records.OutboxMessageRecord;
import uk.concord.testing.DatabaseTest;

/** GOV.UK Notify, played by a server on this machine that asks for what the real one asks for. */
@DatabaseTest
class GovUkNotifyDatabaseTest {

    private static final String SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";
    private static final String SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0";

    @Autowired
    private DSLContext db;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Bounces bounces;

    @Autowired
    private Clock clock;

    private HttpServer server;
    /** What it took: number by reference. */
    private final Map<String, String> taken = new LinkedHashMap<>();

    private final List<String> bodies = new ArrayList<>();
    private int refuseWith;
    private String refusal = "";
    private boolean answersLost;
    private String status = "sending";

    @BeforeEach
    void start() throws IOException {
        db.update(OUTBOX_MESSAGE).set(OUTBOX_MESSAGE.STATE, "SENT").execute();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v2/notifications", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        if (!signed(exchange.getRequestHeaders().getFirst("Authorization"))) {
            reply(exchange, 403, "{\"errors\":[{\"error\":\"AuthError\",\"message\":\"Invalid token\"}]}");
        } else if (exchange.getRequestMethod().equals("POST")) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (refuseWith > 0) {
                reply(exchange, refuseWith, refusal);
                return;
            }
            bodies.add(body);
            String reference = body.replaceAll("(?s).*\"reference\":\"([^\"]*)\".*", "$1");
            taken.put(reference, "740e5834-3a29-46b4-9a6f-16142fde533a");
            if (answersLost) {
                reply(exchange, 502, "no gateway");
            } else {
                reply(exchange, 201, "{\"id\":\"" + taken.get(reference) + "\"}");
            }
        } else if (query.startsWith("reference=")) {
            String id = taken.get(query.substring("reference=".length()));
            reply(exchange, 200, "{\"notifications\":[" + (id == null ? "" : "{\"id\":\"" + id + "\"}") + "]}");
        } else if (taken.containsValue(path.substring(path.lastIndexOf('/') + 1))) {
            reply(exchange, 200, "{\"status\":\"" + status + "\"}");
        } else {
            reply(exchange, 404, "{\"errors\":[{\"error\":\"NoResultFound\"}]}");
        }
    }

    private static void reply(HttpExchange exchange, int code, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Checks the token as Notify does: who, signed with the secret, made within half a minute. */
    private boolean signed(String header) {
        String[] parts = header.replaceFirst("^Bearer ", "").split("\\.");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String wanted = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8)));
            String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            long made = Long.parseLong(claims.replaceAll(".*\"iat\":(\\d+).*", "$1"));
            return wanted.equals(parts[2])
                    && claims.contains("\"iss\":\"" + SERVICE + "\"")
                    && Math.abs(made - clock.instant().getEpochSecond()) < 30;
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private OutboxSender sender(String secret, Duration ahead) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new OutboxSender(
                db,
                Clock.offset(clock, ahead),
                new GovUkNotifier(
                        url, "concord-" + SERVICE + "-" + secret, "f33517ff-2a88-4f6e-b855-c550268ce08a", clock));
    }

    private OutboxMessageRecord message(String key) {
        return db.selectFrom(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.IDEMPOTENCY_KEY.eq(key))
                .fetchSingle();
    }

    private void queue(String key) {
        outbox.queue(key, "dsl@example.org", "[OFFICIAL] Something waits", "Sign in to read it:\n\nhttps://x");
    }

    @Test
    void aMessageIsTakenAndItsDeliveryIsKnownLater() {
        queue("n-1");
        assertThat(sender(SECRET, Duration.ZERO).sendWaiting()).isEqualTo(1);
        assertThat(message("n-1").getState()).isEqualTo("ACCEPTED");
        assertThat(bodies)
                .singleElement()
                .asString()
                .contains("\"email_address\":\"dsl@example.org\"", "\"subject\":\"[OFFICIAL] Something waits\"");
        assertThat(sender(SECRET, Duration.ofHours(1)).askForDeliveries()).isZero();
        assertThat(message("n-1").getState()).isEqualTo("ACCEPTED");
        status = "delivered";
        assertThat(sender(SECRET, Duration.ofHours(2)).askForDeliveries()).isEqualTo(1);
        assertThat(message("n-1").getState()).isEqualTo("DELIVERED");
        assertThat(message("n-1").getDeliveredAt()).isNotNull();
    }

    @Test
    void whatComesBackOpensATask() {
        long account = db.select(uk.concord.db.Tables.ACCOUNT.ID)
                .from(uk.concord.db.Tables.ACCOUNT)
                .where(uk.concord.db.Tables.ACCOUNT.USERNAME.eq("dsl.langdene"))
                .fetchSingle()
                .value1();
        queue("briefing-version-7-account-" + account);
        sender(SECRET, Duration.ZERO).sendWaiting();
        status = "permanent-failure";
        sender(SECRET, Duration.ofHours(1)).askForDeliveries();
        assertThat(message("briefing-version-7-account-" + account).getState()).isEqualTo("BOUNCED");
        assertThat(bounces.collect()).isEqualTo(1);
        assertThat(bounces.collect()).isZero();
    }

    @Test
    void aWrongKeyLeavesTheMessageWaitingAndSaysSo() {
        queue("n-2");
        assertThat(sender("00000000-8d35-48ac-975b-e847b4f122b0", Duration.ZERO).sendWaiting())
                .isZero();
        assertThat(message("n-2").getState()).isEqualTo("WAITING");
        assertThat(message("n-2").getLastError()).isEqualTo("HTTP 403 AuthError");
        assertThatThrownBy(() -> new NotifyToken("short", clock)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAddressThatIsNoneIsNotTriedAgain() {
        refuseWith = 400;
        refusal = "{\"errors\":[{\"error\":\"ValidationError\","
                + "\"message\":\"email_address Not a valid email address\"}]}";
        queue("n-3");
        sender(SECRET, Duration.ZERO).sendWaiting();
        assertThat(message("n-3").getState()).isEqualTo("FAILED");
        refuseWith = 429;
        refusal = "{\"errors\":[{\"error\":\"RateLimitError\",\"message\":\"Exceeded rate limit\"}]}";
        queue("n-4");
        sender(SECRET, Duration.ZERO).sendWaiting();
        assertThat(message("n-4").getState()).isEqualTo("WAITING");
        assertThat(message("n-4").getLastError()).isEqualTo("HTTP 429 RateLimitError");
    }

    @Test
    void aLostAnswerDoesNotSendTwice() {
        answersLost = true;
        queue("n-5");
        assertThat(sender(SECRET, Duration.ZERO).sendWaiting()).isZero();
        assertThat(message("n-5").getState()).isEqualTo("WAITING");
        answersLost = false;
        assertThat(sender(SECRET, Duration.ofHours(1)).sendWaiting()).isEqualTo(1);
        assertThat(message("n-5").getState()).isEqualTo("ACCEPTED");
        assertThat(bodies).hasSize(1);
    }
}
