package org.variorum.exchange.webannotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
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

    @Test
    void tellsEachFailure() {
        var one = posted();
        var name = CONTAINER + "{name}";
        var restore = name + "/restore";
        var body = annotation(at(quote("calm")));
        var stale = program.with("If-Match", "\"old\"");
        var wrong = annotation(at(quote("ocean")));
        var typed = program.with("Content-Type", "text/plain");
        var rdf = program.with("Accept", "application/rdf+xml");
        assertDescribed(CONTAINER, "get", program.get(container + "?limit=0"));
        assertDescribed(CONTAINER, "get", rdf.get(container));
        assertDescribed(CONTAINER, "get", program.with("If-None-Match", "*").get(container));
        assertDescribed(CONTAINER, "options", reader.as(stranger).options(container));
        assertDescribed(CONTAINER, "post", reader.nobody().post(container, body));
        assertDescribed(CONTAINER, "post", reader.as(viewer).post(container, body));
        assertDescribed(CONTAINER, "post", program.post(container, "{"));
        assertDescribed(CONTAINER, "post", program.post(container, wrong));
        assertDescribed(CONTAINER, "post", program.post(container, "a".repeat(2 << 20)));
        assertDescribed(CONTAINER, "post", typed.send(HttpMethod.POST, container, body));
        assertDescribed(name, "put", program.put(one.location(), body));
        assertDescribed(name, "put", stale.put(one.location(), body));
        assertDescribed(name, "delete", stale.delete(one.location()));
        assertDescribed(restore, "post", stale.post(one.location() + "/restore", ""));
        var origin =
                program.post(container, annotation("'canonical': 'urn:x:1'", at(quote("calm"))));
        var other = annotation("'canonical': 'urn:x:2'", at(quote("calm")));
        var fixed = program.with("If-Match", origin.etag()).put(origin.location(), other);
        assertThat(fixed.status()).isEqualTo(409);
        assertDescribed(name, "put", fixed);
        program.with("If-Match", one.etag()).delete(one.location());
        assertDescribed(name, "get", program.get(one.location()));
        assertDescribed(name, "get", program.get(container + "none"));
    }

    @Test
    void tellsAllStatuses() {
        var paths = reader.nobody().get("/api/openapi.json").json().path("paths");
        var statuses = paths.path(CONTAINER + "{name}").path("put").path("responses");
        assertThat(statuses.propertyNames())
                .contains("200", "400", "401", "403", "404", "406", "409", "410")
                .contains("412", "413", "415", "422", "428", "429");
        assertThat(paths.path(CONTAINER).path("get").path("responses").propertyNames())
                .contains("200", "304", "400", "401", "403", "404", "406", "429")
                .doesNotContain("412", "428", "410");
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
