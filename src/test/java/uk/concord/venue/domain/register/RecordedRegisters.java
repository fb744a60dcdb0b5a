package uk.concord.venue.domain.register;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** Both registers, played on this machine from recorded answers about invented bodies; they ask for their keys. */
public final class RecordedRegisters implements AutoCloseable {
    static final String KEY = "key-of-the-council";
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString((KEY + ":").getBytes(StandardCharsets.UTF_8));

    private final HttpServer server;
    /** What was asked, in order. */
    final List<String> asked = new ArrayList<>();
    /** Answer with this status instead; 0 answers as recorded. */
    int failWith;
    /** Answer with this text instead; empty answers as recorded. */
    String garble = "";

    public RecordedRegisters() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    RegisterSource companies() {
        return new CompaniesHouse(KEY, url());
    }

    RegisterSource charities() {
        return new CharityCommission(KEY, url() + "/register/api");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        boolean charity = path.startsWith("/register/api/");
        boolean known = charity
                ? KEY.equals(exchange.getRequestHeaders().getFirst("Ocp-Apim-Subscription-Key"))
                : BASIC.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (failWith == 302) {
            exchange.getResponseHeaders().set("Location", url() + "/company/09900001");
        }
        String file = switch (path) {
            case "/company/09900001" -> "company.json";
            case "/company/SC900002" -> "company-dissolved.json";
            case "/company/09900001/officers" -> "officers.json";
            case "/search/companies?items_per_page=5&q=Quayside%20%26%20Heritage" -> "company-search.json";
            case "/register/api/allcharitydetails/9900011/0" -> "charity.json";
            case "/register/api/searchCharityName/Wherry%20Lane%2FNursery" -> "charity-search.json";
            default -> "";
        };
        int status = known ? (failWith > 0 ? failWith : file.isEmpty() ? 404 : 200) : 401;
        byte[] body =
                status == 200 ? (garble.isEmpty() ? read(file) : garble.getBytes(StandardCharsets.UTF_8)) : new byte[0];
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] read(String file) {
        try (InputStream stream =
                Objects.requireNonNull(RecordedRegisters.class.getResourceAsStream("/registers/" + file))) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
