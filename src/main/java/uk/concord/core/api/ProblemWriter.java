package uk.concord.core.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.concord.core.text.Texts;

/** Writes what went wrong as problem details (RFC 9457), in words that help and without anything technical. */
@Component
public class ProblemWriter {
    private final JsonMapper json;
    private final Texts texts;

    ProblemWriter(JsonMapper json, Texts texts) {
        this.json = json;
        this.texts = texts;
    }

    /**
     * Kinds of problems; each has its words under {@code core.api.problem.} and an anchor on the page for developers.
     */
    public enum Kind {
        MALFORMED(HttpStatus.BAD_REQUEST),
        UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
        FORBIDDEN(HttpStatus.FORBIDDEN),
        NOT_FOUND(HttpStatus.NOT_FOUND),
        METHOD(HttpStatus.METHOD_NOT_ALLOWED),
        NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
        CONFLICT(HttpStatus.CONFLICT),
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
        MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
        INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
        TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
        FAILED(HttpStatus.INTERNAL_SERVER_ERROR),
        BUSY(HttpStatus.SERVICE_UNAVAILABLE);

        private final HttpStatus status;

        Kind(HttpStatus status) {
            this.status = status;
        }

        public int status() {
            return status.value();
        }

        /** @return such as {@code not-found} */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public void write(HttpServletResponse response, Kind kind) throws IOException {
        write(response, kind, texts.get("core.api.problem." + kind.name() + ".detail"), List.of());
    }

    /** @param faults where in the body or the address it lies; empty when it is about the whole request */
    public void write(
            HttpServletResponse response, Kind kind, String detail, List<InvalidRequestException.Fault> faults)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/help/api#problem-" + kind.code());
        body.put("title", texts.get("core.api.problem." + kind.name()));
        body.put("status", kind.status());
        body.put("detail", detail);
        if (!faults.isEmpty()) {
            body.put("errors", faults);
        }
        response.setStatus(kind.status());
        if (kind == Kind.UNAUTHENTICATED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
