package org.variorum.exchange.webannotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.variorum.annotations.AnnotationId;
import org.variorum.annotations.AnnotationView;
import org.variorum.annotations.Visibility;
import org.variorum.exchange.webannotation.Reader.Answer;

/// Selectors wherever they stand in an annotation, whom it is for, and which words it may use.
abstract class PartsContract extends WebScene {

    // --- Several targets

    @Test
    void placesTheFirstTargetThatASelectorAllows() {
        var made =
                program.post(
                        container,
                        annotation(
                                note("Both"),
                                "'target': [%s, %s, %s]"
                                        .formatted(
                                                part("{'type': 'XPathSelector', 'value': '//p'}"),
                                                part(quote("calm")),
                                                part(quote("arms")))));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(onScreens(made).passage().quote().exact()).isEqualTo("calm");
        var targets = made.json().get("target");
        assertThat(targets.get(0).get("selector").get("type").stringValue())
                .isEqualTo("XPathSelector");
        assertThat(targets.get(0).has("state")).isFalse();
        assertThat(targets.get(1).get("selector").get(0).get("type").stringValue())
                .isEqualTo("TextPositionSelector");
        assertThat(targets.get(2)).isEqualTo(sent(part(quote("arms"))));
    }

    @Test
    void tellsWhereThePlacedOneIsNowAndLeavesTheOthers() {
        var made =
                program.post(
                        container,
                        annotation(
                                "'target': [%s, %s]"
                                        .formatted(part(quote("calm")), part(position(5, 9)))));
        publish("Preface.\n" + TEXT);
        var told = program.get(made.location());
        var start = told.json().get("target").get(0).get("selector").get(0).get("start");
        assertThat(start.intValue()).isEqualTo(TEXT.codePointCount(0, TEXT.indexOf("calm")) + 9);
        assertThat(told.json().get("target").get(1)).isEqualTo(sent(part(position(5, 9))));
        var put = program.with("If-Match", told.etag()).put(made.location(), told.text());
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(put.etag()).isEqualTo(told.etag());
    }

    @Test
    void staysWhereItIsWhenItIsPutBackAfterANewVersion() {
        var fragment =
                "{'type': 'FragmentSelector', 'conformsTo': 'http://tools.ietf.org/rfc/rfc5147', 'value': 'char=0,4'}";
        var foreign =
                quoted(
                        "{'@context': {'oa': 'http://www.w3.org/ns/oa#'}, '@type': 'oa:Annotation', 'oa:hasTarget':"
                                + " {'@type': 'oa:SpecificResource', 'oa:hasSource': {'@id': '%s'},"
                                        .formatted(source())
                                + " 'oa:hasSelector': {'@type': 'oa:TextQuoteSelector', 'oa:exact': 'Take'}}}");
        var both =
                List.of(
                        program.post(container, annotation("'target': " + part(fragment))),
                        program.post(container, foreign));
        publish("Take heed.\n" + TEXT);
        for (var made : both) {
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            var told = program.get(made.location());
            var put = changing(told, told.text());
            assertThat(put.status()).as(put.text()).isEqualTo(200);
            assertThat(put.json().get("target")).isEqualTo(told.json().get("target"));
            assertThat(onScreens(made).passage().quote().exact()).isEqualTo("Take");
        }
        var wrong = part(position(0, 7), fragment).replace("'source'", "'ex:changed': 1, 'source'");
        var moved =
                changing(program.get(both.getFirst().location()), annotation("'target': " + wrong));
        assertThat(moved.code()).isEqualTo("selectors-disagree");
    }

    @Test
    void placesWhatCompositesListsAndChoicesHold() {
        for (var type : List.of("Composite", "List", "Independents", "Choice")) {
            var made =
                    program.post(
                            container,
                            annotation(
                                    "'target': {'type': '%s', 'items': ['http://example.com/1', %s]}"
                                            .formatted(type, part(quote("calm")))));
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            assertThat(onScreens(made).passage().quote().exact()).isEqualTo("calm");
            var items = made.json().get("target").get("items");
            assertThat(items.get(0).stringValue()).isEqualTo("http://example.com/1");
            assertThat(items.get(1).get("selector").get(1).get("exact").stringValue())
                    .isEqualTo("calm");
            assertThat(made.json()).isEqualTo(program.get(made.location()).json());
        }
    }

    @Test
    void refusesWhatContradictsTheTextWhereverItStands() {
        var good = part(quote("calm"));
        var bad = part(quote("ocean"));
        refused("'target': [%s, %s]".formatted(good, bad), "target[1].selector.exact");
        refused(
                "'target': {'type': 'List', 'items': [%s, %s]}".formatted(good, bad),
                "target.items[1].selector.exact");
        refused(
                "'target': [%s, {'type': 'Independents', 'items': [%s]}]".formatted(good, bad),
                "target[1].items[0].selector.exact");
        refused(
                "'target': %s, 'body': {'type': 'Choice', 'items': ['urn:x:1', %s]}"
                        .formatted(good, bad),
                "body.items[1].selector.exact");
        refused(
                "'target': %s"
                        .formatted(
                                part(
                                        "{'type': 'XPathSelector', 'value': '//p', 'refinedBy': %s}"
                                                .formatted(quote("ocean")))),
                "target.selector.refinedBy.exact");
        refused(
                "'target': %s"
                        .formatted(
                                part(
                                        "{'type': 'CssSelector', 'value': 'p', 'refinedBy': %s}"
                                                .formatted(position(0, 9_999)))),
                "target.selector.refinedBy");
        refused(
                "'target': [%s, %s]"
                        .formatted(good, part(position(0, 4)).replace(source(), version(7))),
                "target[1].state");
        assertThat(program.get(container).json().get("total").intValue()).isZero();
    }

    @Test
    void looksAtTheVersionThatEachPartNames() {
        publish("Preface.\n" + TEXT);
        var first = part(position(0, 4), quote("Take")).replace(source(), version(1));
        var made =
                program.post(
                        container,
                        annotation("'target': [%s, %s]".formatted(part(quote("calm")), first)));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        refused(
                "'target': [%s, %s]"
                        .formatted(part(quote("calm")), part(position(0, 4), quote("Take"))),
                "target[1].selector[1].exact");
    }

    @Test
    void leavesSelectorsInOtherTextsAlone() {
        var elsewhere = part(quote("ocean")).replace(source(), "http://example.com/page");
        var made =
                program.post(
                        container,
                        annotation("'target': [%s, %s]".formatted(elsewhere, part(quote("calm")))));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().get("target").get(0)).isEqualTo(sent(elsewhere));
        assertThat(onScreens(made).passage().quote().exact()).isEqualTo("calm");
    }

    @Test
    void refusesMoreThanItWouldLookFor() {
        var many = (part(quote("calm")) + ", ").repeat(100) + part(quote("calm"));
        var answer = program.post(container, annotation("'target': [" + many + "]"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("targets-too-many");
    }

    @Test
    void refusesWhatIsAboutAnotherDocumentOfThisServer() {
        var other = source().replace(document.value().toString(), UUID.randomUUID().toString());
        for (var target :
                List.of(
                        "'" + other + "'",
                        "['" + other + "', 'http://example.com/']",
                        "{'type': 'List', 'items': ['" + other + "']}",
                        "'http://localhost/groups/sea/read?doc=" + UUID.randomUUID() + "'")) {
            var answer = program.post(container, annotation("'target': " + target));
            assertThat(answer.status()).as(target).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("target-elsewhere");
        }
        var reply = program.post(container, annotation("'target': '" + posted().location() + "'"));
        assertThat(reply.status()).isEqualTo(201);
    }

    // --- Whom it is for

    @Test
    void staysPrivateUnlessSomebodySaysOtherwise() {
        var me = "'audience': {'id': 'urn:uuid:" + mika.value() + "'}";
        for (var target : List.of(at(quote("calm")), "'target': 'http://example.com/'")) {
            var made = program.post(container, annotation(me, target));
            var put = changing(made, annotation(note("Still mine"), target));
            assertThat(put.status()).as(put.text()).isEqualTo(200);
            assertThat(put.json().get("audience").get("id").stringValue())
                    .isEqualTo("urn:uuid:" + mika.value());
            assertThat(reader.as(arun).get(made.location()).status()).isEqualTo(404);
            assertThat(reader.as(arun).get(container).json().get("total").intValue()).isZero();
            var none = changing(put, annotation("'audience': []", target));
            assertThat(reader.as(arun).get(made.location()).status()).isEqualTo(404);
            var group = "'audience': 'http://localhost/api/groups/any'";
            var shared = changing(none, annotation(group, target));
            assertThat(shared.json().get("audience").stringValue())
                    .isEqualTo("http://localhost/api/groups/any");
            var seen = reader.as(arun).get(made.location());
            assertThat(seen.status()).isEqualTo(200);
            changing(shared, annotation(note("Ours"), target));
            assertThat(reader.as(arun).get(made.location()).status()).isEqualTo(200);
            var away = program.get(made.location());
            program.with("If-Match", away.etag()).delete(made.location());
        }
    }

    @Test
    void staysPrivateAlsoForOthersBesideItsAuthor() {
        var made =
                program.post(
                        container,
                        annotation(
                                "'audience': 'http://example.edu/roles/teacher'",
                                at(quote("calm"))));
        edited(onScreens(made), "", Visibility.PRIVATE);
        var told = program.get(made.location());
        assertThat(told.json().get("audience")).hasSize(2);
        changing(told, told.text());
        assertThat(reader.as(arun).get(made.location()).status()).isEqualTo(404);
    }

    // --- Which words

    @Test
    void refusesContextsThatRemapOurWords() {
        var anno = "'http://www.w3.org/ns/anno.jsonld'";
        for (var context :
                List.of(
                        "[%s, null]".formatted(anno),
                        "[null]",
                        "[%s, {'creator': 'http://example.org/maker'}]".formatted(anno),
                        "[%s, {'created': 'http://example.org/born'}]".formatted(anno),
                        "[%s, {'body': 'http://example.org/corpse'}]".formatted(anno),
                        "[%s, {'target': 'http://example.org/shop'}]".formatted(anno),
                        "[%s, {'exact': null}]".formatted(anno),
                        "[%s, {'type': 'http://example.org/kind'}]".formatted(anno),
                        "[%s, {'Annotation': 'http://example.org/Note'}]".formatted(anno),
                        "[%s, 'https://www.w3.org/ns/activitystreams']".formatted(anno),
                        "{'@vocab': 'http://example.org/', 'id': '@id', 'type': '@type'}")) {
            var answer =
                    program.post(
                            container,
                            quoted(
                                    "{'@context': %s, 'type': 'Annotation', %s, %s}"
                                            .formatted(context, note("Hm"), at(quote("calm")))));
            assertThat(answer.status()).as(context).isEqualTo(422);
            assertThat(answer.code()).as(context).isEqualTo("context-remaps");
            assertThat(answer.json().get("field").stringValue()).isEqualTo("@context");
        }
        assertThat(program.get(container).json().get("total").intValue()).isZero();
    }

    @Test
    void refusesContextsThatRemapOurWordsFurtherIn() {
        for (var context : List.of("null", "{'value': 'http://example.org/worth'}")) {
            var body =
                    "'body': {'@context': %s, 'type': 'TextualBody', 'value': 'x'}"
                            .formatted(context);
            var answer = program.post(container, annotation(body, at(quote("calm"))));
            assertThat(answer.status()).as(context).isEqualTo(422);
            assertThat(answer.code()).as(context).isEqualTo("context-remaps");
        }
        var scoped =
                "{'@context': ['http://www.w3.org/ns/anno.jsonld', {'ex': 'http://example.org/',"
                        + " 'Odd': {'@id': 'ex:Odd', '@context': {'value': 'ex:worth'}}}],"
                        + " 'type': 'Annotation', 'body': {'type': ['TextualBody', 'Odd'], 'value': 'x'}, "
                        + at(quote("calm"))
                        + "}";
        var odd = program.post(container, quoted(scoped));
        assertThat(odd.status()).as("its value is none").isEqualTo(422);
    }

    @Test
    void keepsContextsThatOnlyAdd() {
        for (var context :
                List.of(
                        "[null, 'http://www.w3.org/ns/anno.jsonld']",
                        "['http://www.w3.org/ns/anno.jsonld', 'http://www.w3.org/ns/ldp.jsonld']",
                        "['http://www.w3.org/ns/anno.jsonld', {'@language': 'en'}]",
                        "['https://www.w3.org/ns/activitystreams', 'http://www.w3.org/ns/anno.jsonld']")) {
            var made =
                    program.post(
                            container,
                            quoted(
                                    "{'@context': %s, 'type': 'Annotation', %s, %s}"
                                            .formatted(context, note("Hm"), at(quote("calm")))));
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            assertThat(onScreens(made).note()).isEqualTo("Hm");
        }
    }

    private void refused(String members, String field) {
        var answer = program.post(container, annotation(members));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().get("field").stringValue()).isEqualTo(field);
        assertThat(answer.json().get("detail").stringValue()).isNotBlank();
    }

    private String part(String... selectors) {
        var all = String.join(", ", selectors);
        return "{'type': 'SpecificResource', 'source': '%s', 'selector': %s}"
                .formatted(source(), selectors.length == 1 ? all : "[" + all + "]");
    }

    private tools.jackson.databind.JsonNode sent(String part) {
        return tools.jackson.databind.json.JsonMapper.shared().readTree(quoted(part));
    }

    private String version(int number) {
        return source() + "/versions/" + number;
    }

    private Answer changing(Answer seen, String annotation) {
        var address = seen.json().get("id").stringValue();
        return program.with("If-Match", seen.etag()).put(address, annotation);
    }

    private AnnotationView onScreens(Answer made) {
        var address = made.location();
        var id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        return cast.as(mika, () -> annotations.get(new AnnotationId(id)));
    }
}
