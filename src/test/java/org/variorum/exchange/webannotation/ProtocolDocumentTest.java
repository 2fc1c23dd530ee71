package org.variorum.exchange.webannotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.variorum.exchange.webannotation.Reader.Answer;
import org.variorum.testing.DatabaseTest;
import tools.jackson.databind.JsonNode;

/// That the OpenAPI document says of the Protocol's addresses what they answer.
@DatabaseTest
class ProtocolDocumentTest extends WebScene {

    private static final String CONTAINER = "/api/documents/{document}/annotations/";

    @Test
    void tellsEachMethodWithItsStatusFormsAndHeaders() {
        var one = posted();
        var name = CONTAINER + "{name}";
        assertDescribed(CONTAINER, "post", one);
        assertDescribed(CONTAINER, "get", program.get(container));
        assertDescribed(CONTAINER, "get", program.with("Accept", "text/turtle").get(container));
        assertDescribed(CONTAINER, "head", program.head(container));
        assertDescribed(CONTAINER, "options", program.options(container));
        assertDescribed(name, "get", program.get(one.location()));
        assertDescribed(name, "head", program.head(one.location()));
        assertDescribed(name, "options", program.options(one.location()));
        var based = program.with("If-Match", one.etag());
        var put = based.put(one.location(), annotation(note("Wild."), at(quote("calm"))));
        assertDescribed(name, "put", put);
        assertDescribed(
                name, "delete", program.with("If-Match", put.etag()).delete(one.location()));
    }

    private void assertDescribed(String path, String method, Answer answer) {
        var operation =
                reader.nobody()
                        .get("/api/openapi.json")
                        .json()
                        .path("paths")
                        .path(path)
                        .path(method);
        var response = operation.path("responses").path(String.valueOf(answer.status()));
        assertThat(response.isObject()).as("%s %s %d", method, path, answer.status()).isTrue();
        var type = answer.response().getContentType();
        if (type != null && !method.equals("head")) {
            assertThat(response.path("content").propertyNames())
                    .as("%s %s", method, path)
                    .contains(type.replaceFirst(";.*", ""));
        }
        assertThat(answer.response().getHeaderNames())
                .as("%s %s", method, path)
                .containsAll(always(response.path("headers")));
    }

    /// Without those that depend on what was asked.
    private static TreeSet<String> always(JsonNode headers) {
        var sometimes = Set.of("Preference-Applied", "Content-Location", "Accept-Post");
        return headers.propertyNames().stream()
                .filter(each -> !sometimes.contains(each))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
