package org.variorum.exchange.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The OpenAPI document: what springdoc reads off the controllers, and what they all have in
/// common.
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String PROBLEM = "#/components/schemas/Problem";

    private static final String ABOUT =
            """
            Everything a person can do on the screens, with the same rights. Offsets are Unicode code points, ends exclusive; \
            times are UTC (RFC 3339); ids are UUIDs.

            Make a token with `POST /api/tokens` and HTTP Basic (user name and password of the account). Then send it as \
            `Authorization: Bearer …`, or as the password of HTTP Basic. What changes a thing names the state that it is based on by `If-Match`; \
            what makes one may be repeated under an `Idempotency-Key` for a day. Lists come in pages: follow `Link`, `rel="next"`. \
            Errors are problem details (RFC 9457) with a stable `code`.""";

    @Bean
    OpenAPI aboutTheApi() {
        return new OpenAPI()
                .info(new Info().title("Variorum").version("1").description(ABOUT))
                .components(
                        new Components()
                                .addSecuritySchemes("token", http("bearer"))
                                .addSecuritySchemes("basic", http("basic"))
                                .addSecuritySchemes("password", http("basic")))
                .security(
                        List.of(
                                new SecurityRequirement().addList("token"),
                                new SecurityRequirement().addList("basic")));
    }

    @Bean
    OpenApiCustomizer commonToTheApi(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        return document -> {
            new RecordSchemas(requestMappingHandlerMapping).mend(document);
            // Only here: before, springdoc takes out what no method mentions.
            document.getComponents().addSchemas("Problem", problem());
            document.getPaths().values().forEach(ApiDocument::mend);
        };
    }

    private static void mend(PathItem path) {
        path.readOperationsMap()
                .forEach(
                        (method, operation) -> {
                            operation
                                    .getResponses()
                                    .putIfAbsent("default", failure("What went wrong"));
                            operation.getResponses().forEach((_, answer) -> limits(answer));
                            if (method == PathItem.HttpMethod.GET) {
                                notModified(operation);
                            }
                        });
    }

    /// Of a thing that is sent with its validator.
    private static void notModified(Operation operation) {
        var answer = operation.getResponses().get("200");
        if (answer != null) {
            answer.addHeaderObject(
                    "ETag", header("The validator of what is sent, where it has one"));
            operation
                    .getResponses()
                    .putIfAbsent(
                            "304",
                            new ApiResponse().description("What If-None-Match named is still so"));
        }
    }

    private static void limits(ApiResponse answer) {
        answer.addHeaderObject("RateLimit-Limit", header("Requests in a minute"));
        answer.addHeaderObject("RateLimit-Remaining", header("How many are left"));
        answer.addHeaderObject("RateLimit-Reset", header("Seconds until all are back"));
    }

    private static Header header(String what) {
        return new Header().description(what).schema(new StringSchema());
    }

    private static ApiResponse failure(String what) {
        return new ApiResponse()
                .description(what)
                .content(
                        new Content()
                                .addMediaType(
                                        Problem.MEDIA_TYPE,
                                        new MediaType().schema(new Schema<>().$ref(PROBLEM))));
    }

    private static SecurityScheme http(String scheme) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(scheme);
    }

    private static Schema<?> problem() {
        var text =
                Map.<String, Schema>of(
                        "type", string(),
                        "title", string(),
                        "detail", string(),
                        "code", string(),
                        "field", string());
        var schema = new Schema<Object>();
        schema.addType("object");
        text.forEach(schema::addProperty);
        var status = new Schema<Object>();
        status.addType("integer");
        schema.addProperty("status", status);
        schema.setRequired(List.of("type", "title", "status", "detail", "code"));
        return schema;
    }

    private static Schema<?> string() {
        var schema = new Schema<Object>();
        schema.addType("string");
        return schema;
    }
}
