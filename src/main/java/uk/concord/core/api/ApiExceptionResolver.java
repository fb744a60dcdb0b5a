package uk.concord.core.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.api.InvalidRequestException.Fault;
import uk.concord.core.api.ProblemWriter.Kind;
import uk.concord.core.text.Texts;

/** Answers what goes wrong under {@code /api/}, also when no address fits; everything else is left to the views. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiExceptionResolver implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(ApiExceptionResolver.class);

    private final ProblemWriter problems;
    private final Texts texts;

    ApiExceptionResolver(ProblemWriter problems, Texts texts) {
        this.problems = problems;
        this.texts = texts;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!request.getRequestURI().startsWith("/api/")) {
            return null;
        }
        try {
            answer(response, failure);
            return new ModelAndView();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void answer(HttpServletResponse response, Exception failure) throws IOException {
        switch (failure) {
            case InvalidRequestException invalid -> invalid(response, invalid.faults());
            case MethodArgumentTypeMismatchException mismatch ->
                invalid(response, List.of(new Fault(mismatch.getName(), texts.get("core.api.parameter"))));
            case HttpMessageNotReadableException unreadable -> unreadable(response, unreadable);
            case NotFoundException none -> problems.write(response, Kind.NOT_FOUND);
            case AccessDeniedException denied -> problems.write(response, Kind.FORBIDDEN);
            case ApiConflictException conflict ->
                problems.write(response, Kind.CONFLICT, String.valueOf(conflict.getMessage()), List.of());
            case EditConflictException conflict ->
                problems.write(response, Kind.CONFLICT, texts.get("core.conflict"), List.of());
            case RuleBrokenException rule ->
                invalid(response, List.of(new Fault("", texts.get(rule.messageKey(), rule.arguments()))));
            case TransientDataAccessException busy -> busy(response);
            case DataIntegrityViolationException meanwhile -> busy(response);
            case ErrorResponse told -> told(response, told);
            default -> {
                LOG.error("A request of the API has failed", failure);
                problems.write(response, Kind.FAILED);
            }
        }
    }

    private void invalid(HttpServletResponse response, List<Fault> faults) throws IOException {
        problems.write(response, Kind.INVALID, texts.get("core.api.problem.INVALID.detail"), faults);
    }

    /** Somebody else wrote the same at the same moment; asking again gives the right answer. */
    private void busy(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "1");
        problems.write(response, Kind.BUSY);
    }

    /** JSON that is none is malformed; JSON that does not fit is told with its place. */
    private void unreadable(HttpServletResponse response, HttpMessageNotReadableException unreadable)
            throws IOException {
        if (unreadable.getCause() instanceof DatabindException misfit
                && !misfit.getPath().isEmpty()) {
            StringBuilder pointer = new StringBuilder();
            for (JacksonException.Reference step : misfit.getPath()) {
                pointer.append('/').append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName());
            }
            invalid(response, List.of(new Fault(pointer.toString(), texts.get("core.api.misfit"))));
        } else {
            problems.write(response, Kind.MALFORMED);
        }
    }

    private void told(HttpServletResponse response, ErrorResponse told) throws IOException {
        HttpStatusCode status = told.getStatusCode();
        told.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        for (Kind kind : Kind.values()) {
            if (kind.status() == status.value()) {
                problems.write(response, kind);
                return;
            }
        }
        problems.write(response, status.is4xxClientError() ? Kind.MALFORMED : Kind.FAILED);
    }
}
