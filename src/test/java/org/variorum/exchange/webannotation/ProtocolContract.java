package org.variorum.exchange.webannotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.variorum.exchange.webannotation.Reader.Answer;

/// Each MUST and SHOULD that the Web Annotation Protocol (W3C Recommendation of 23 February 2017)
/// lays on a server, one test a statement, under the number of its section. HTTPS (3, 4) is the
/// operator's.
abstract class ProtocolContract extends WebScene {

    private static final String LDP = "http://www.w3.org/ns/ldp#";
    private static final String PREFER = "return=representation;include=\"%s\"";
    private static final String BASIC = "<" + LDP + "BasicContainer>; rel=\"type\"";
    private static final String CONSTRAINED =
            "<http://www.w3.org/TR/annotation-protocol/>; rel=\"" + LDP + "constrainedBy\"";

    private String one = "";

    @BeforeEach
    void putsOneIn() {
        one = posted().location();
    }

    // --- 3 Annotation Retrieval

    @Test
    @DisplayName("3: MUST support GET, HEAD and OPTIONS on the annotation")
    void annotationMethods() {
        assertThat(program.get(one).status()).isEqualTo(200);
        assertThat(program.head(one).status()).isEqualTo(200);
        assertThat(program.options(one).status()).isBetween(200, 204);
    }

    @Test
    @DisplayName(
            "3: MUST support JSON-LD, with Content-Type application/ld+json; SHOULD name the profile")
    void annotationType() {
        var answer = program.get(one);
        assertThat(answer.header("Content-Type")).startsWith("application/ld+json");
        assertThat(answer.header("Content-Type"))
                .contains("profile=\"http://www.w3.org/ns/anno.jsonld\"");
        assertThat(answer.json().get("@context").stringValue())
                .isEqualTo("http://www.w3.org/ns/anno.jsonld");
    }

    @Test
    @DisplayName("3: SHOULD support Turtle, by content negotiation")
    void annotationTurtle() {
        var answer = program.with("Accept", "text/turtle").get(one);
        assertThat(answer.header("Content-Type")).startsWith("text/turtle");
        assertThat(answer.text())
                .contains(
                        "<%s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/oa#Annotation> ."
                                .formatted(one));
        var liked = program.with("Accept", "text/turtle;q=0.2, application/ld+json").get(one);
        assertThat(liked.header("Content-Type")).startsWith("application/ld+json");
    }

    @Test
    @DisplayName("3: SHOULD use 200 when no errors occurred")
    void annotationStatus() {
        assertThat(program.get(one).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("3: MUST have a Link to ldp#Resource with rel type")
    void annotationLink() {
        for (var answer : List.of(program.get(one), program.head(one), program.options(one))) {
            assertThat(answer.links()).contains("<" + LDP + "Resource>; rel=\"type\"");
        }
    }

    @Test
    @DisplayName("3: MUST have an ETag on GET and HEAD, the same and strong")
    void annotationEtag() {
        assertThat(program.get(one).etag()).isEqualTo(program.head(one).etag()).startsWith("\"");
    }

    @Test
    @DisplayName("3: MUST have Allow with the methods of the annotation")
    void annotationAllow() {
        for (var answer : List.of(program.get(one), program.head(one), program.options(one))) {
            assertThat(methods(answer))
                    .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "PUT", "DELETE");
        }
    }

    @Test
    @DisplayName("3: MUST have Vary with Accept on GET and HEAD")
    void annotationVary() {
        assertThat(vary(program.get(one))).contains("Accept");
        assertThat(vary(program.head(one))).contains("Accept");
    }

    // --- 4 Annotation Containers

    @Test
    @DisplayName("4: the path of a container MUST end in a slash, without query or fragment")
    void containerAddress() {
        var withoutSlash = container.substring(0, container.length() - 1);
        assertThat(program.get(container).status()).isEqualTo(200);
        assertThat(program.get(withoutSlash).status()).isNotEqualTo(200);
    }

    @Test
    @DisplayName("4: SHOULD be an LDP Basic Container, and is an ordered collection")
    void containerTypes() {
        assertThat(program.get(container).json().get("type"))
                .extracting(each -> each.stringValue())
                .contains("BasicContainer", "AnnotationCollection");
    }

    @Test
    @DisplayName("4.1: MUST support GET, HEAD and OPTIONS on the container")
    void containerMethods() {
        assertThat(program.get(container).status()).isEqualTo(200);
        assertThat(program.head(container).status()).isEqualTo(200);
        assertThat(program.options(container).status()).isBetween(200, 204);
    }

    @Test
    @DisplayName("4.1: the description MUST be in JSON-LD and SHOULD be in Turtle")
    void containerTurtle() {
        assertThat(program.get(container).header("Content-Type")).startsWith("application/ld+json");
        var turtle = program.with("Accept", "text/turtle").get(container);
        assertThat(turtle.header("Content-Type")).startsWith("text/turtle");
        assertThat(turtle.text())
                .contains("<" + LDP + "BasicContainer>")
                .contains("<http://www.w3.org/ns/activitystreams#totalItems> \"1\"");
    }

    @Test
    @DisplayName("4.1: SHOULD use the contexts of LDP and of Web Annotation")
    void containerContexts() {
        assertThat(program.get(container).json().get("@context"))
                .extracting(each -> each.stringValue())
                .contains("http://www.w3.org/ns/anno.jsonld", "http://www.w3.org/ns/ldp.jsonld");
    }

    @Test
    @DisplayName("4.1: SHOULD advertise the methods in Allow on GET, HEAD and OPTIONS")
    void containerAllow() {
        for (var answer : readings()) {
            assertThat(methods(answer)).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "POST");
        }
    }

    @Test
    @DisplayName("4.1: MUST advertise its type by Link on all responses")
    void containerLinkType() {
        for (var answer : allResponses()) {
            assertThat(answer.links())
                    .as("%d", answer.status())
                    .anySatisfy(link -> assertThat(link).startsWith(BASIC));
        }
    }

    @Test
    @DisplayName("4.1: MUST advertise its constraints by Link on all responses")
    void containerLinkConstraints() {
        for (var answer : allResponses()) {
            assertThat(answer.links()).as("%d", answer.status()).contains(CONSTRAINED);
        }
    }

    @Test
    @DisplayName("4.1: MUST have an ETag on GET and HEAD")
    void containerEtag() {
        assertThat(program.get(container).etag())
                .isEqualTo(program.head(container).etag())
                .startsWith("\"");
    }

    @Test
    @DisplayName("4.1: MUST answer in JSON-LD where no Accept is sent")
    void containerWithoutAccept() {
        assertThat(program.get(container).header("Content-Type")).startsWith("application/ld+json");
    }

    @Test
    @DisplayName("4.1: MUST have Vary with Accept on GET and HEAD")
    void containerVary() {
        assertThat(vary(program.get(container))).contains("Accept", "Prefer");
        assertThat(vary(program.head(container))).contains("Accept");
    }

    @Test
    @DisplayName("4.1: SHOULD have Accept-Post on GET, HEAD and OPTIONS")
    void containerAcceptPost() {
        for (var answer : readings()) {
            assertThat(answer.header("Accept-Post"))
                    .contains("application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"");
        }
    }

    @Test
    @DisplayName("4.2: MUST have an IRI, SHOULD have a label")
    void collectionDescription() {
        var collection = program.get(container).json();
        assertThat(collection.get("id").stringValue()).startsWith("http://localhost" + container);
        assertThat(collection.get("label").stringValue()).isNotBlank();
    }

    @Test
    @DisplayName("4.2: MUST have the first page if there are annotations, SHOULD have last")
    void collectionPages() {
        var collection = program.get(container).json();
        assertThat(collection.has("first")).isTrue();
        assertThat(collection.get("last").isString()).isTrue();
    }

    @Test
    @DisplayName("4.2: SHOULD have total, a number, and modified")
    void collectionTotal() {
        var collection = program.get(container).json();
        assertThat(collection.get("total").isIntegralNumber()).isTrue();
        assertThat(collection.get("total").intValue()).isEqualTo(1);
        assertThat(collection.get("modified").stringValue()).endsWith("Z");
    }

    @Test
    @DisplayName("4.2: the IRI SHOULD tell IRIs from descriptions, MUST be the Content-Location")
    void collectionLocation() {
        var described = program.get(container);
        var named = preferring(Terms.PREFER_IRIS);
        assertThat(described.header("Content-Location"))
                .isEqualTo(described.json().get("id").stringValue());
        assertThat(named.header("Content-Location"))
                .isEqualTo(named.json().get("id").stringValue())
                .isNotEqualTo(described.header("Content-Location"));
    }

    @Test
    @DisplayName("4.2.1: SHOULD default to descriptions")
    void defaultsToDescriptions() {
        assertThat(items(program.get(container)).getFirst().isObject()).isTrue();
    }

    @Test
    @DisplayName("4.2.1: minimal SHOULD NOT embed annotations, SHOULD have first and last")
    void minimalHasPages() {
        var collection = preferring(Terms.PREFER_MINIMAL).json();
        assertThat(collection.get("first").isString()).isTrue();
        assertThat(collection.get("last").isString()).isTrue();
    }

    @Test
    @DisplayName("4.2.2: minimal MUST NOT have ldp:contains nor the first page")
    void minimalIsMinimal() {
        var collection = preferring(Terms.PREFER_MINIMAL).json();
        assertThat(collection.has("contains")).isFalse();
        assertThat(collection.get("first").isObject()).isFalse();
    }

    @Test
    @DisplayName("4.2.2: linked pages SHOULD follow the preference")
    void minimalPagesFollow() {
        var minimal = preferring(Terms.PREFER_MINIMAL + " " + Terms.PREFER_IRIS);
        var page = program.get(minimal.json().get("first").stringValue());
        assertThat(page.json().get("items").get(0).stringValue()).isEqualTo(one);
        assertThat(minimal.header("Preference-Applied")).isEqualTo("return=representation");
    }

    @Test
    @DisplayName("4.2.3: MUST answer PreferContainedIRIs with a page of IRIs")
    void embedsIris() {
        var first = preferring(Terms.PREFER_IRIS).json().get("first");
        assertThat(first.get("type").stringValue()).isEqualTo("AnnotationPage");
        assertThat(first.get("items").get(0).stringValue()).isEqualTo(one);
    }

    @Test
    @DisplayName("4.2.4: MUST answer PreferContainedDescriptions with a page of annotations")
    void embedsDescriptions() {
        var first = preferring(Terms.PREFER_DESCRIPTIONS).json().get("first");
        assertThat(first.get("items").get(0).get("id").stringValue()).isEqualTo(one);
        assertThat(first.get("items").get(0).get("body").get("value").stringValue())
                .isEqualTo("Calm?");
    }

    // --- 4.3 Annotation Pages

    @Test
    @DisplayName("4.3: a page MUST have an IRI and the class AnnotationPage")
    void pageDescription() {
        var page = pages(1).getFirst().json();
        assertThat(page.get("id").stringValue()).startsWith("http://localhost" + container);
        assertThat(page.get("type").stringValue()).isEqualTo("AnnotationPage");
    }

    @Test
    @DisplayName("4.3: MUST have next unless it is the last")
    void pageNext() {
        fill(4);
        var pages = pages(2);
        assertThat(pages).hasSize(3);
        assertThat(pages.get(0).json().has("next")).isTrue();
        assertThat(pages.get(2).json().has("next")).isFalse();
    }

    @Test
    @DisplayName("4.3: SHOULD have prev unless it is the first")
    void pagePrev() {
        fill(4);
        var pages = pages(2);
        assertThat(pages.get(0).json().has("prev")).isFalse();
        assertThat(pages.get(1).json().get("prev")).isEqualTo(pages.get(0).json().get("id"));
        assertThat(pages.get(2).json().get("prev")).isEqualTo(pages.get(1).json().get("id"));
    }

    @Test
    @DisplayName("4.3: SHOULD have startIndex, from 0")
    void pageStart() {
        fill(4);
        assertThat(pages(2))
                .extracting(page -> page.json().get("startIndex").intValue())
                .containsExactly(0, 2, 4);
    }

    @Test
    @DisplayName("4.3: MUST have partOf, which SHOULD have total and modified")
    void pagePartOf() {
        var whole = pages(1).getFirst().json().get("partOf");
        assertThat(whole.get("id").stringValue()).startsWith("http://localhost" + container);
        assertThat(whole.get("total").intValue()).isEqualTo(1);
        assertThat(whole.get("modified").isString()).isTrue();
    }

    @Test
    @DisplayName("4.2: the last page is the one that is reached by next")
    void lastIsLast() {
        fill(4);
        var pages = pages(2);
        var collection = program.get(container + "?limit=2").json();
        assertThat(collection.get("last")).isEqualTo(pages.getLast().json().get("id"));
    }

    // --- 4.4 Discovery

    @Test
    @DisplayName("4.4: the document links to its container by annotationService")
    void documentLinks() {
        var document = program.get("/api/documents/" + this.document.value());
        assertThat(document.links())
                .anySatisfy(
                        link ->
                                assertThat(link)
                                        .contains(container)
                                        .contains(
                                                "rel=\"http://www.w3.org/ns/oa#annotationService\""));
    }

    // --- 5 Creation, Updating and Deletion

    @Test
    @DisplayName("5.1: MUST assign an IRI below the container, in id, also where one came")
    void assignsId() {
        var made =
                program.post(
                        container,
                        annotation("'id': 'http://example.org/mine'", at(quote("calm"))));
        assertThat(made.json().get("id").stringValue())
                .isEqualTo(made.location())
                .startsWith("http://localhost" + container)
                .doesNotEndWith("/");
    }

    @Test
    @DisplayName("5.1: MUST keep canonical unchanged")
    void keepsCanonical() {
        var made = program.post(container, annotation("'canonical': 'urn:x:1'", at(quote("calm"))));
        assertThat(program.get(made.location()).json().get("canonical").stringValue())
                .isEqualTo("urn:x:1");
    }

    @Test
    @DisplayName("5.1: SHOULD copy the id that came to via")
    void setsVia() {
        var made =
                program.post(
                        container,
                        annotation("'id': 'http://example.org/mine'", at(quote("calm"))));
        assertThat(made.json().get("via").stringValue()).isEqualTo("http://example.org/mine");
    }

    @Test
    @DisplayName("5.1: MUST answer 201 with Location; SHOULD send the annotation")
    void creates() {
        var made = posted();
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.location()).startsWith("http://localhost" + container);
        assertThat(made.header("Content-Type")).startsWith("application/ld+json");
        assertThat(made.json()).isEqualTo(program.get(made.location()).json());
        assertThat(made.etag()).isEqualTo(program.get(made.location()).etag());
    }

    @Test
    @DisplayName("5.1: Allow and the types of a 201 are those of the annotation, which it sends")
    void createsWithTheHeadersOfTheAnnotation() {
        var keyed = program.with("Idempotency-Key", "twice");
        var body = annotation(at(quote("calm")));
        for (var made :
                List.of(posted(), keyed.post(container, body), keyed.post(container, body))) {
            var read = program.get(made.location());
            assertThat(made.header("Content-Location")).isEqualTo(made.location());
            assertThat(methods(made)).isEqualTo(methods(read));
            assertThat(made.response().getHeaders("Allow")).hasSize(1);
            assertThat(vary(made)).isEqualTo(vary(read));
            assertThat(made.links())
                    .containsAll(read.links())
                    .hasSize(read.links().size() + 1)
                    .contains(BASIC + "; anchor=\"http://localhost" + container + "\"");
        }
    }

    @Test
    @DisplayName("Error Conditions: 405 tells once what is allowed")
    void tellsOnceWhatIsAllowed() {
        for (var answer :
                List.of(
                        program.send(HttpMethod.PATCH, container, "{}"),
                        program.send(HttpMethod.PATCH, one, "{}"),
                        program.post(container + "?page=0", "{}"))) {
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.response().getHeaders("Allow")).hasSize(1);
        }
        assertThat(methods(program.send(HttpMethod.PATCH, one, "{}")))
                .isEqualTo(methods(program.get(one)));
    }

    @Test
    @DisplayName("5.2: SHOULD use the Slug, so long as it does not identify something")
    void usesSlug() {
        var body = annotation(at(quote("calm")));
        var slug = program.with("Slug", "my_first_annotation");
        assertThat(slug.post(container, body).location())
                .isEqualTo("http://localhost" + container + "my_first_annotation");
        assertThat(slug.post(container, body).location()).doesNotEndWith("my_first_annotation");
    }

    @Test
    @DisplayName("5.3: MUST answer 200 to PUT with the new state and its ETag")
    void updates() {
        var put =
                program.with("If-Match", program.get(one).etag())
                        .put(one, annotation(note("Stormy."), at(quote("calm"))));
        assertThat(put.status()).isEqualTo(200);
        assertThat(put.json().get("body").get("value").stringValue()).isEqualTo("Stormy.");
        assertThat(put.json()).isEqualTo(program.get(one).json());
        assertThat(put.etag()).isEqualTo(program.get(one).etag());
    }

    @Test
    @DisplayName("5.3: SHOULD reject updates of canonical and via once they are set")
    void rejectsOtherOrigin() {
        var made =
                program.post(
                        container,
                        annotation(
                                "'id': 'urn:x:from'", "'canonical': 'urn:x:1'", at(quote("calm"))));
        var matching = program.with("If-Match", made.etag());
        var canonical = annotation("'canonical': 'urn:x:2'", at(quote("calm")));
        var via = annotation("'via': 'urn:x:elsewhere'", at(quote("calm")));
        assertThat(matching.put(made.location(), canonical).status()).isEqualTo(409);
        assertThat(matching.put(made.location(), via).status()).isEqualTo(409);
        assertThat(program.get(made.location()).etag()).isEqualTo(made.etag());
    }

    @Test
    @DisplayName("5.4: MUST answer 204 to DELETE")
    void deletes() {
        assertThat(program.with("If-Match", program.get(one).etag()).delete(one).status())
                .isEqualTo(204);
    }

    @Test
    @DisplayName("5.4: IRIs of deleted annotations SHOULD NOT be used again")
    void doesNotReuse() {
        var slug = program.with("Slug", "once");
        var first = slug.post(container, annotation(at(quote("calm"))));
        program.with("If-Match", first.etag()).delete(first.location());
        assertThat(slug.post(container, annotation(at(quote("calm")))).location())
                .isNotEqualTo(first.location());
        assertThat(program.get(first.location()).status()).isEqualTo(410);
    }

    @Test
    @DisplayName("5.4: the deleted annotation MUST be removed from the container")
    void leavesTheContainer() {
        program.with("If-Match", program.get(one).etag()).delete(one);
        var collection = program.get(container).json();
        assertThat(collection.get("total").intValue()).isZero();
        assertThat(collection.has("first")).isFalse();
    }

    private Answer preferring(String what) {
        return program.with("Prefer", PREFER.formatted(what)).get(container);
    }

    private List<Answer> readings() {
        return List.of(program.get(container), program.head(container), program.options(container));
    }

    private List<Answer> allResponses() {
        var all = new ArrayList<>(readings());
        all.add(posted());
        all.add(program.post(container, "{"));
        all.add(program.post(container, annotation()));
        all.add(reader.nobody().get(container));
        all.add(reader.as(stranger).get(container));
        all.add(program.send(HttpMethod.PATCH, container, "{}"));
        all.add(program.with("Accept", "application/rdf+xml").get(container));
        all.add(program.with("If-None-Match", program.get(container).etag()).get(container));
        all.add(
                program.with("Content-Type", "text/plain")
                        .send(HttpMethod.POST, container, "words"));
        return all;
    }

    private void fill(int more) {
        for (var index = 0; index < more; index++) {
            posted();
        }
    }

    /// All pages, from the first on by `next`.
    private List<Answer> pages(int size) {
        var pages = new ArrayList<Answer>();
        var next = container + "?page=0&iris=0&limit=" + size;
        while (next != null) {
            var page = program.get(next);
            pages.add(page);
            next = page.json().path("next").asString(null);
        }
        return pages;
    }

    private static List<tools.jackson.databind.JsonNode> items(Answer collection) {
        return collection.json().get("first").get("items").valueStream().toList();
    }

    private static List<String> methods(Answer answer) {
        return List.of(Objects.requireNonNull(answer.header("Allow")).split(",\\s*"));
    }

    private static List<String> vary(Answer answer) {
        return answer.response().getHeaders("Vary").stream()
                .flatMap(each -> List.of(each.split(",\\s*")).stream())
                .toList();
    }
}
