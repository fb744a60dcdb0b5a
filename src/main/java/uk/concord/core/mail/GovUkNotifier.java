package uk.concord.core.mail;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends through GOV.UK Notify (https://docs.notifications.service.gov.uk/rest-api.html). The template there holds
 * {@code ((subject))} and {@code ((body))} and nothing else. Notify says later whether a message was delivered; it does
 * not say whether it was opened.
 */
final class GovUkNotifier implements Notifier {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final URI base;
    private final NotifyToken token;
    private final String template;

    /**
     * @param key of the service at Notify
     * @param template number of the template there
     * @throws IllegalArgumentException when the key is none
     */
    GovUkNotifier(URI base, String key, String template, Clock clock) {
        this.http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        this.base = base;
        this.token = new NotifyToken(key, clock);
        this.template = template;
    }

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public String send(Message message) throws NotTakenException {
        if (message.repeated()) {
            // The answer to the last attempt may have been lost on its way: nobody gets a message twice.
            JsonNode found = ask(request("/v2/notifications?reference=" + encoded(message.key()))
                            .GET())
                    .path("notifications")
                    .path(0)
                    .path("id");
            if (found.isString()) {
                return found.stringValue();
            }
        }
        String body = JSON.writeValueAsString(Map.of(
                "email_address", message.recipient(),
                "template_id", template,
                "reference", message.key(),
                "personalisation", Map.of("subject", message.subject(), "body", message.body())));
        JsonNode id = ask(request("/v2/notifications/email").POST(HttpRequest.BodyPublishers.ofString(body)))
                .path("id");
        if (!id.isString()) {
            throw new NotTakenException("answer without a number", false);
        }
        return id.stringValue();
    }

    @Override
    public Delivery delivery(String providerId) throws NotTakenException {
        String status = ask(request("/v2/notifications/" + encoded(providerId)).GET())
                .path("status")
                .asString("");
        return switch (status) {
            case "delivered" -> Delivery.DELIVERED;
            case "permanent-failure", "temporary-failure", "technical-failure" -> Delivery.BOUNCED;
            default -> Delivery.UNDER_WAY;
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.now())
                .header("Content-Type", "application/json");
    }

    private JsonNode ask(HttpRequest.Builder request) throws NotTakenException {
        HttpResponse<String> response;
        try {
            response = http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new NotTakenException(unreachable.getClass().getSimpleName(), false);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotTakenException("interrupted", false);
        }
        JsonNode answer;
        try {
            answer = JSON.readTree(response.body());
        } catch (JacksonException unreadable) {
            throw new NotTakenException("HTTP " + response.statusCode(), false);
        }
        if (response.statusCode() / 100 != 2) {
            throw refused(response.statusCode(), answer);
        }
        return answer;
    }

    /** Only an address that is none is refused for good; a wrong key or template, or a full day, is put right. */
    private static NotTakenException refused(int status, JsonNode answer) {
        JsonNode error = answer.path("errors").path(0);
        String kind = error.path("error").asString("");
        boolean address = status == 400
                && "ValidationError".equals(kind)
                && error.path("message").asString("").contains("email_address");
        return new NotTakenException("HTTP " + status + (kind.isEmpty() ? "" : " " + kind), address);
    }
}
