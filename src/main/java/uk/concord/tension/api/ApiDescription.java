package uk.concord.tension.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import uk.concord.core.api.ProblemWriter.Kind;
import uk.concord.core.text.Texts;

/** What the addresses take and give in the OpenAPI form; the fields themselves are read from the records. */
@Configuration
class ApiDescription {
    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";
    private static final List<Kind> EVERYWHERE =
            List.of(Kind.UNAUTHENTICATED, Kind.FORBIDDEN, Kind.NOT_ACCEPTABLE, Kind.TOO_MANY, Kind.BUSY);
    private static final List<Kind> OF_BODIES =
            List.of(Kind.MALFORMED, Kind.CONFLICT, Kind.TOO_LARGE, Kind.MEDIA_TYPE, Kind.INVALID);

    /** Methods about one report that may not be there. */
    private static final Set<String> OF_ONE = Set.of("get", "answer");

    @Bean
    OpenAPI openApi(Texts texts, @Value("${concord.base-url}") String baseUrl) {
        return new OpenAPI()
                .info(new Info()
                        .title(texts.get("tension.api.title"))
                        .description(texts.get("tension.api.intro") + " " + texts.get("tension.api.without"))
                        .version("1"))
                .servers(List.of(new Server().url(baseUrl)))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSchemas(PROBLEM, problem()));
    }

    /** RFC 9457. */
    private static Schema<?> problem() {
        Schema<?> fault =
                new ObjectSchema().addProperty("pointer", new StringSchema()).addProperty("detail", new StringSchema());
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("errors", new ArraySchema().items(fault));
    }

    @Bean
    OperationCustomizer problemsOfOperations(Texts texts) {
        return (operation, handler) -> {
            EVERYWHERE.forEach(kind -> add(operation, kind, texts));
            if (operation.getRequestBody() != null) {
                OF_BODIES.forEach(kind -> add(operation, kind, texts));
            }
            if (isOne(handler)) {
                add(operation, Kind.NOT_FOUND, texts);
            } else if (operation.getParameters() != null) {
                add(operation, Kind.INVALID, texts);
            }
            return operation;
        };
    }

    private static boolean isOne(HandlerMethod handler) {
        return OF_ONE.contains(handler.getMethod().getName());
    }

    private static void add(Operation operation, Kind kind, Texts texts) {
        operation
                .getResponses()
                .addApiResponse(
                        String.valueOf(kind.status()),
                        new ApiResponse()
                                .description(texts.get("core.api.problem." + kind.name()))
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM)))));
    }
}
