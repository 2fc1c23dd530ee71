package org.variorum.exchange.webannotation;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.node.ObjectNode;

/// Says in the OpenAPI document what springdoc cannot read off methods that send bytes: in which
/// forms annotations come and go, with which headers and statuses.
@Configuration(proxyBeanMethods = false)
class ProtocolDocument {

    private static final String CONTAINER = "/api/documents/{document}/annotations/";
    private static final String ANNOTATION = CONTAINER + "{name}";

    private static final String ABOUT_BODY =
            """
            An annotation of the Web Annotation Data Model. Selectors in a text of this document are compared with it wherever \
            they stand; the first target that one finds is where it lies. It is private if `audience` names its sender \
            (`urn:uuid:` and the id of the account), shared if it names somebody else, the group's address for one; without an \
            audience a new one is shared, and a PUT leaves it as it is. `created` stays as it was first sent.""";

    private static final Map<String, String> CONTAINER_HEADERS =
            Map.of(
                    "Link", "The types of the container, and the constraints it has",
                    "Allow", "What can be done with it",
                    "Accept-Post", "What can be put in",
                    "Vary", "Accept, Prefer",
                    "Content-Location", "The address of what is sent",
                    "Preference-Applied", "Whether Prefer was heeded");

    private static final Map<String, String> ANNOTATION_HEADERS =
            Map.of(
                    "Link", "The types of the annotation, and the constraints it has",
                    "Allow", "What can be done with it",
                    "Vary", "Accept",
                    "ETag", "What a change is based on, for If-Match");

    private static final Map<String, String> OPTIONS_HEADERS =
            Map.of(
                    "Link", "The types of the annotation, and the constraints it has",
                    "Allow", "What can be done with it");

    static {
        // Springdoc would look for its properties, with another Jackson than its own.
        SpringDocUtils.getConfig().replaceWithSchema(ObjectNode.class, new ObjectSchema());
    }

    /// Before the customizer that adds what all answers have in common.
    @Bean
    @Order(0)
    OpenApiCustomizer protocolInTheDocument() {
        return document -> {
            container(path(document, CONTAINER));
            annotation(path(document, ANNOTATION));
            answer(
                    path(document, ANNOTATION + "/restore").getPost(),
                    "200",
                    "It is there again",
                    forms(),
                    ANNOTATION_HEADERS);
            document.getPaths()
                    .forEach(
                            (address, path) -> {
                                if (address.startsWith(CONTAINER)) {
                                    ProtocolFailures.describe(address, path);
                                }
                            });
        };
    }

    private static PathItem path(OpenAPI document, String address) {
        return Objects.requireNonNull(document.getPaths().get(address), address);
    }

    private static void container(PathItem path) {
        var get = path.getGet();
        answer(get, "200", "The container, or a page of it", forms(), CONTAINER_HEADERS);
        get.setSummary("The annotations of a document (JSON-LD or Turtle), or a page of them");
        get.getParameters().forEach(ContainerTexts::describe);
        get.addParametersItem(prefer());
        path.setHead(like(get, "The headers of a GET alone"));
        var post = path.getPost();
        answer(post, "201", "The annotation as it was made", jsonLd(), made());
        post.getParameters().removeIf(parameter -> parameter.getName().equals("page"));
        post.setRequestBody(annotationBody());
        answer(path.getOptions(), "204", "The headers say it", null, CONTAINER_HEADERS);
    }

    private static void annotation(PathItem path) {
        answer(path.getGet(), "200", "The annotation", forms(), ANNOTATION_HEADERS);
        path.setHead(like(path.getGet(), "The headers of a GET alone"));
        answer(path.getPut(), "200", "The annotation as it is now", forms(), ANNOTATION_HEADERS);
        path.getPut().setRequestBody(annotationBody());
        answer(path.getDelete(), "204", "It is withdrawn; a GET answers 410 now", null, Map.of());
        answer(path.getOptions(), "204", "The headers say it", null, OPTIONS_HEADERS);
    }

    private static Map<String, String> made() {
        return Map.of(
                "Location", "The address of the annotation",
                "Content-Location", "The same, for what is sent is the annotation",
                "Link",
                        "The types of the annotation and the constraints it has; the container's type",
                "Allow", "What can be done with the annotation",
                "ETag", "What a change is based on, for If-Match");
    }

    private static Operation like(Operation get, String summary) {
        var head = new Operation().summary(summary).tags(get.getTags());
        head.setParameters(List.copyOf(get.getParameters()));
        var answer = new ApiResponse().description("As for GET, without the body");
        answer.setHeaders(Objects.requireNonNull(get.getResponses().get("200")).getHeaders());
        return head.responses(new ApiResponses().addApiResponse("200", answer));
    }

    private static void answer(
            Operation operation,
            String status,
            String what,
            @org.jspecify.annotations.Nullable Content content,
            Map<String, String> headers) {
        var answer = new ApiResponse().description(what).content(content);
        headers.forEach(
                (name, about) ->
                        answer.addHeaderObject(
                                name, new Header().description(about).schema(typed("string"))));
        operation.setResponses(new ApiResponses().addApiResponse(status, answer));
    }

    private static Parameter prefer() {
        return new Parameter()
                .name("Prefer")
                .in("header")
                .required(false)
                .description(
                        "`return=representation;include=\"…\"` with `%s`, `%s` or `%s`"
                                .formatted(
                                        Terms.PREFER_MINIMAL,
                                        Terms.PREFER_IRIS,
                                        Terms.PREFER_DESCRIPTIONS))
                .schema(typed("string"));
    }

    private static RequestBody annotationBody() {
        return new RequestBody().required(true).description(ABOUT_BODY).content(jsonLd());
    }

    private static Content forms() {
        return jsonLd().addMediaType(Terms.TURTLE, new MediaType().schema(typed("string")));
    }

    private static Content jsonLd() {
        var schema = typed("object");
        schema.setAdditionalProperties(true);
        return new Content().addMediaType(Terms.JSON_LD, new MediaType().schema(schema));
    }

    private static Schema<?> typed(String type) {
        var schema = new Schema<Object>();
        schema.addType(type);
        return schema;
    }

    /// What the parameters of the container mean.
    private static final class ContainerTexts {

        private static final Map<String, String> MEANT =
                Map.of(
                        "iris", "1 for addresses alone, 0 for whole annotations",
                        "limit", "How many on a page, up to 1,000; 100 without it",
                        "page", "Which page; addresses of pages are told by the container");

        static void describe(Parameter parameter) {
            parameter.setDescription(MEANT.get(parameter.getName()));
            if (parameter.getName().equals("page")) {
                parameter.setRequired(false);
            }
        }
    }
}
