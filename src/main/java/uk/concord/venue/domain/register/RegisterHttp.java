package uk.concord.venue.domain.register;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a register and reads its answer. It follows no redirect, so that the key goes nowhere else. */
final class RegisterHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST = 2_000_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RestClient client;

    /** @param key adds the key to a request */
    RegisterHttp(String base, Consumer<HttpHeaders> key) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(PATIENCE);
        client = RestClient.builder()
                .baseUrl(base)
                .defaultHeaders(key)
                .requestFactory(requests)
                .build();
    }

    /**
     * @param path with {@code {0}} for the value
     * @return the answer, or empty when the register has nothing there
     * @throws RegisterFault when there is no answer that can be read
     */
    Optional<JsonNode> get(String path, String value) throws RegisterFault {
        Answer answer;
        try {
            answer = client.get().uri(path, value).exchange((request, response) -> Answer.of(response));
        } catch (ResourceAccessException unreachable) {
            throw new RegisterFault(Finding.State.DOWN);
        }
        if (answer == null) {
            throw new RegisterFault(Finding.State.UNREADABLE);
        }
        return switch (answer.status()) {
            case 200 -> Optional.of(parse(answer.body()));
            case 404 -> Optional.empty();
            case 401, 403 -> throw new RegisterFault(Finding.State.KEY_REFUSED);
            case 429 -> throw new RegisterFault(Finding.State.TOO_OFTEN);
            default -> throw new RegisterFault(answer.status() >= 500 ? Finding.State.DOWN : Finding.State.UNREADABLE);
        };
    }

    private record Answer(int status, byte[] body) {
        static Answer of(ClientHttpResponse response) throws IOException {
            try (InputStream body = response.getBody()) {
                return new Answer(response.getStatusCode().value(), body.readNBytes(LARGEST));
            }
        }
    }

    private static JsonNode parse(byte[] body) throws RegisterFault {
        try {
            return JSON.readTree(body);
        } catch (JacksonException unreadable) {
            throw new RegisterFault(Finding.State.UNREADABLE);
        }
    }

    /** @return the day a text begins with, or null */
    static @Nullable LocalDate day(JsonNode node) {
        String text = node.asString("");
        try {
            return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    static String lower(JsonNode node) {
        return node.asString("").toLowerCase(Locale.ROOT);
    }
}
