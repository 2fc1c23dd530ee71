package org.variorum.exchange.webannotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.accounts.TokenScope;
import org.variorum.accounts.UserId;
import org.variorum.annotations.AnnotationId;
import org.variorum.annotations.AnnotationView;
import org.variorum.annotations.TagView;
import org.variorum.annotations.Tags;
import org.variorum.annotations.Visibility;
import org.variorum.exchange.webannotation.Reader.Answer;
import org.variorum.history.Change;
import org.variorum.history.TimelineEntry;
import org.variorum.history.Timelines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What annotations of other programs are on the screens and those of the screens to other
/// programs; whose they are; and that nothing that was sent is lost.
abstract class WebAnnotationsContract extends WebScene {

    @Autowired Tags tags;
    @Autowired Timelines timelines;
    @Autowired JsonMapper json;

    // --- On the screens

    @Test
    void isAnAnnotationOnTheScreens() {
        var made =
                program.post(
                        container,
                        annotation(
                                "'body': [{'type': 'TextualBody', 'value': '*Calm*?'},"
                                        + " {'type': 'TextualBody', 'value': 'weather', 'purpose': 'tagging'}]",
                                at(quote("calm"))));
        var seen = onScreens(made);
        assertThat(seen.note()).isEqualTo("*Calm*?");
        assertThat(seen.tags()).extracting(TagView::name).containsExactly("weather");
        assertThat(seen.author()).isEqualTo(mika);
        assertThat(seen.visibility()).isEqualTo(Visibility.SHARED);
        assertThat(seen.passage().quote().exact()).isEqualTo("calm");
    }

    @Test
    void usesTheTagThatThereIs() {
        var known = cast.as(owner, () -> tags.create(group, "Weather", "#3b74b4", null));
        var made =
                program.post(
                        container,
                        annotation(
                                "'motivation': 'tagging', 'body': {'type': 'TextualBody', 'value': 'WEATHER'}",
                                at(quote("calm"))));
        assertThat(onScreens(made).tags()).extracting(TagView::id).containsExactly(known.id());
        assertThat(made.json().get("body").get("value").stringValue()).isEqualTo("WEATHER");
    }

    @Test
    void keepsATagThatTheVocabularyDoesNotTake() {
        var made =
                program.post(
                        container,
                        annotation(
                                "'body': {'type': 'TextualBody', 'purpose': 'tagging', 'value': '%s'}"
                                        .formatted("long ".repeat(20)),
                                at(quote("calm"))));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().get("body").get("value").stringValue())
                .isEqualTo("long ".repeat(20));
    }

    @Test
    void tellsWhatWasMadeOnAScreen() {
        var marked = onScreen(arun, "🕊", "A dove", Visibility.SHARED);
        var told = program.get(container + marked.id().value()).json();
        assertThat(told.get("motivation").stringValue()).isEqualTo("commenting");
        assertThat(told.get("body").get("value").stringValue()).isEqualTo("A dove");
        assertThat(told.get("creator").get("name").stringValue()).isEqualTo("arun");
        assertThat(selector(told, "TextPositionSelector").get("start").intValue()).isEqualTo(10);
        assertThat(selector(told, "TextPositionSelector").get("end").intValue()).isEqualTo(11);
        assertThat(selector(told, "TextQuoteSelector").get("exact").stringValue()).isEqualTo("🕊");
        assertThat(told.get("target").get("state").get("id").stringValue())
                .isEqualTo(source() + "/versions/1");
    }

    @Test
    void countsInCodePoints() {
        // Behind the dove, which is two units and one code point.
        var made = program.post(container, annotation(at(position(12, 19), quote("against"))));
        assertThat(made.status()).isEqualTo(201);
        assertThat(onScreens(made).passage().quote().exact()).isEqualTo("against");
        assertThat(onScreens(made).passage().span().start()).isEqualTo(TEXT.indexOf("against"));
    }

    @Test
    void tellsWhatWasSaidOnAScreenSince() {
        var made =
                program.post(
                        container,
                        annotation(
                                "'ex:mood': 'blue', 'body': ['http://example.org/b',"
                                        + " {'type': 'TextualBody', 'value': 'Calm?', 'language': 'en'}]",
                                at(quote("calm"))));
        edited(onScreens(made), "Stormy", Visibility.SHARED);
        var told = program.get(made.location());
        assertThat(told.etag()).isNotEqualTo(made.etag());
        assertThat(told.json().get("body").get(0).get("value").stringValue()).isEqualTo("Stormy");
        assertThat(told.json().get("body").get(1).stringValue()).isEqualTo("http://example.org/b");
        assertThat(told.json().get("ex:mood").stringValue()).isEqualTo("blue");
    }

    @Test
    void followsTheWordsIntoANewVersion() {
        var made = posted();
        publish("Preface.\n" + TEXT);
        var told = program.get(made.location()).json();
        var start = selector(told, "TextPositionSelector").get("start").intValue();
        assertThat(start)
                .isEqualTo(
                        selector(made.json(), "TextPositionSelector").get("start").intValue() + 9);
        assertThat(told.get("target").get("state").get("id").stringValue()).endsWith("/versions/2");
    }

    @Test
    void isPutOnTheVersionThatItNames() {
        publish("Preface.\n" + TEXT);
        var made =
                program.post(
                        container,
                        annotation(
                                "'target': {'type': 'SpecificResource', 'source': '%s', 'selector': %s,"
                                                .formatted(source(), position(0, 4))
                                        + " 'state': {'type': 'TimeState', 'cached': '%s/versions/1/text'}}"
                                                .formatted(source())));
        assertThat(made.status()).isEqualTo(201);
        assertThat(selector(made.json(), "TextQuoteSelector").get("exact").stringValue())
                .isEqualTo("Take");
        assertThat(selector(made.json(), "TextPositionSelector").get("start").intValue())
                .isEqualTo(9);
    }

    @Test
    void isPutOnOtherWords() {
        var made = posted();
        var put = changing(made, annotation(note("Arms."), at(quote("arms"))));
        assertThat(put.status()).isEqualTo(200);
        assertThat(put.json().get("id")).isEqualTo(made.json().get("id"));
        assertThat(selector(put.json(), "TextQuoteSelector").get("exact").stringValue())
                .isEqualTo("arms");
        assertThat(onScreens(made).passage().quote().exact()).isEqualTo("arms");
        assertThat(verbs(made)).containsExactly("MOVED", "CHANGED", "MADE");
    }

    @Test
    void leavesTheTextAndComesBack() {
        var made = posted();
        var away = changing(made, annotation("'target': '" + source() + "'"));
        assertThat(away.status()).isEqualTo(200);
        assertThat(away.json().get("target").stringValue()).isEqualTo(source());
        assertThat(marks(mika)).isZero();
        assertThat(total(program)).isEqualTo(1);
        var back = changing(away, annotation(note("Again."), at(quote("arms"))));
        assertThat(back.status()).isEqualTo(200);
        assertThat(onScreens(made).note()).isEqualTo("Again.");
        assertThat(total(program)).isEqualTo(1);
    }

    @Test
    void comesOntoTheTextLater() {
        var made = program.post(container, annotation("'target': '" + source() + "'"));
        var put = changing(made, annotation(note("Here."), at(quote("calm"))));
        assertThat(put.status()).isEqualTo(200);
        assertThat(onScreens(made).note()).isEqualTo("Here.");
    }

    // --- Nothing is lost

    @Test
    void keepsWhatItCannotShow() {
        var choice =
                "'body': {'type': 'Choice', 'items': [{'type': 'TextualBody', 'value': 'one'},"
                        + " {'type': 'TextualBody', 'value': 'zwei', 'language': 'de'}]}";
        var composite =
                "'body': {'type': 'http://www.w3.org/ns/oa#Composite', 'items': ['urn:x:1', 'urn:x:2']}";
        var audio =
                "'body': {'id': 'http://example.org/a.mp3', 'type': 'Audio', 'format': 'audio/mpeg'}";
        var specific =
                "'body': {'type': 'SpecificResource', 'purpose': 'tagging', 'source': 'http://example.org/tag'}";
        for (var body : List.of(choice, composite, audio, specific, "'bodyValue': 'Plain words'")) {
            keeps(annotation(body, at(quote("calm"))));
        }
    }

    @Test
    void keepsTargetsThatItCannotPlace() {
        for (var selector :
                List.of(
                        "{'type': 'XPathSelector', 'value': '/html/body/p[2]'}",
                        "{'type': 'CssSelector', 'value': 'p > em'}",
                        "{'type': 'SvgSelector', 'value': '<svg/>'}",
                        "{'type': 'DataPositionSelector', 'start': 1, 'end': 2}",
                        "{'type': 'FragmentSelector', 'value': 'section1'}",
                        "{'type': 'RangeSelector', 'startSelector': {'type': 'XPathSelector', 'value': '//a'},"
                                + " 'endSelector': {'type': 'XPathSelector', 'value': '//b'}}",
                        "{'type': 'XPathSelector', 'value': '//p', 'refinedBy': %s}"
                                .formatted(position(0, 4)))) {
            var made = keeps(annotation(note("Said"), at(selector)));
            assertThat(made.json().get("target").has("state")).isFalse();
        }
    }

    @Test
    void keepsForeignTargetsAndSeveral() {
        keeps(annotation("'target': 'http://example.com/page1'"));
        keeps(annotation("'target': ['http://example.com/page1', 'http://example.com/page2']"));
        keeps(
                annotation(
                        "'target': {'type': 'List', 'items': ['http://example.com/1', 'http://example.com/2']}"));
        keeps(annotation("'target': {'id': 'http://example.com/i.png', 'type': 'Image'}"));
    }

    @Test
    void placesWhatASelectorAllows() {
        var range =
                "{'type': 'RangeSelector', 'startSelector': %s, 'endSelector': %s}"
                        .formatted(quote("calm"), quote("tonight"));
        var refined =
                "{'type': 'TextQuoteSelector', 'exact': 'The sea is calm', 'refinedBy': %s}"
                        .formatted(quote("sea"));
        var fragment =
                "{'type': 'FragmentSelector', 'conformsTo': 'http://tools.ietf.org/rfc/rfc5147', 'value': 'char=0,4'}";
        assertThat(placed(range)).isEqualTo("calm ");
        assertThat(placed(refined)).isEqualTo("sea");
        assertThat(placed(fragment)).isEqualTo("Take");
        assertThat(placed("{'type': 'XPathSelector', 'value': '//p'}, " + quote("calm")))
                .isEqualTo("calm");
    }

    @Test
    void keepsForeignPropertiesAndContexts() {
        var sent =
                quoted(
                        "{'@context': ['http://www.w3.org/ns/anno.jsonld', {'ex': 'http://example.org/ns#'},"
                                + " 'http://example.org/unknown.jsonld'], 'type': ['Annotation', 'ex:Gloss'],"
                                + " 'ex:weight': 1.50, 'ex:big': 123456789012345678901234567890, 'ex:deep':"
                                + " {'a': [1, null, true]}, 'rights': 'https://creativecommons.org/publicdomain/zero/1.0/',"
                                + " 'audience': {'id': 'http://example.edu/roles/teacher', 'type': 'schema:EducationalAudience'},"
                                + " 'generator': {'id': 'http://example.org/client', 'type': 'Software'},"
                                + " 'motivation': ['commenting', 'ex:glossing'], "
                                + at(quote("calm"))
                                + "}");
        var made = keeps(sent);
        assertThat(made.text()).contains("1.50").contains("123456789012345678901234567890");
        assertThat(onScreens(made).visibility()).isEqualTo(Visibility.SHARED);
    }

    @Test
    void readsOtherWordsForTheSame() {
        var sent =
                quoted(
                        "{'@context': {'oa': 'http://www.w3.org/ns/oa#', 'rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'},"
                                + " '@id': 'http://example.org/gloss', '@type': 'oa:Annotation',"
                                + " 'oa:hasBody': {'@type': 'oa:TextualBody', 'rdf:value': 'Calm?'},"
                                + " 'oa:hasTarget': {'@type': 'oa:SpecificResource', 'oa:hasSource': {'@id': '%s'},"
                                        .formatted(source())
                                + " 'oa:hasSelector': {'@type': 'oa:TextQuoteSelector', 'oa:exact': 'calm'}}}");
        var made = program.post(container, sent);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(onScreens(made).note()).isEqualTo("Calm?");
        assertThat(made.json().get("oa:hasBody").get("rdf:value").stringValue()).isEqualTo("Calm?");
        assertThat(made.json().get("@id").stringValue()).isEqualTo(made.location());
        assertThat(made.json().get("via").stringValue()).isEqualTo("http://example.org/gloss");
    }

    @Test
    void keepsWhoTheSenderNamed() {
        var made =
                program.post(
                        container,
                        annotation(
                                "'creator': {'id': 'http://orcid.org/1', 'name': 'Ann'}",
                                "'created': '2015-01-28T12:00:00Z'",
                                at(quote("calm"))));
        var creators = made.json().get("creator");
        assertThat(creators.get(0).get("name").stringValue()).isEqualTo("mika");
        assertThat(creators.get(1).get("id").stringValue()).isEqualTo("http://orcid.org/1");
        var again = changing(made, made.text());
        assertThat(again.json().get("creator")).isEqualTo(creators);
    }

    @Test
    void keepsWhenItWasMadeAsItsSenderSays() {
        for (var time : List.of("2015-01-28T12:00:00Z", "2015-01-28T12:00:00.123456+05:30")) {
            var body = annotation("'created': '" + time + "'", at(quote("calm")));
            var made = program.post(container, body);
            assertThat(made.json().get("created").stringValue()).isEqualTo(time);
            assertThat(made.json().get("modified")).isEqualTo(made.json().get("created"));
            var put = changing(made, annotation(note("Later"), at(quote("calm"))));
            assertThat(put.json().get("created").stringValue()).isEqualTo(time);
            assertThat(put.json().get("modified")).isNotEqualTo(put.json().get("created"));
        }
    }

    @Test
    void isAsOldAsItsLastChangeWhenItIsMade() {
        for (var target : List.of(at(quote("calm")), "'target': 'http://example.com/'")) {
            var made = program.post(container, annotation(target)).json();
            assertThat(made.get("modified")).isEqualTo(made.get("created"));
        }
    }

    @Test
    void tellsItsPastInSmallLetters() {
        for (var made :
                List.of(
                        posted(),
                        program.post(container, annotation("'target': 'http://example.com/'")))) {
            var past = program.get(made.location() + "/history").json();
            assertThat(past.get(0).get("changes").valueStream())
                    .filteredOn(each -> each.get("field").stringValue().equals("visibility"))
                    .extracting(each -> each.get("after").stringValue())
                    .containsExactly("shared");
        }
    }

    @Test
    void puttingBackWhatWasReadChangesNothing() {
        var made = posted();
        var put = changing(made, made.text());
        assertThat(put.text()).isEqualTo(made.text());
        assertThat(put.etag()).isEqualTo(made.etag());
        assertThat(verbs(made)).containsExactly("MADE");
    }

    @Test
    void isNewsWhenOnlyForeignPartsChange() {
        var made = posted();
        changing(made, made.text().replaceFirst("\\{", "{\"ex:mood\":\"blue\","));
        assertThat(verbs(made)).containsExactly("CHANGED", "MADE");
    }

    // --- Whose they are

    @Test
    void refusesNobodyStrangersAndViewers() {
        var made = posted();
        var body = annotation(at(quote("calm")));
        assertThat(reader.nobody().get(container).status()).isEqualTo(401);
        assertThat(reader.nobody().post(container, body).status()).isEqualTo(401);
        var theirs = reader.as(stranger);
        assertThat(theirs.get(container).status()).isEqualTo(404);
        assertThat(theirs.post(container, body).status()).isEqualTo(404);
        assertThat(theirs.post(container, "{broken").status()).isEqualTo(404);
        assertThat(theirs.get(made.location()).status()).isEqualTo(404);
        assertThat(theirs.with("If-Match", "*").delete(made.location()).status()).isEqualTo(404);
        var watching = reader.as(viewer);
        assertThat(watching.get(made.location()).status()).isEqualTo(200);
        assertThat(watching.post(container, body).status()).isEqualTo(403);
        assertThat(watching.with("If-Match", "*").put(made.location(), body).status())
                .isEqualTo(403);
        assertThat(watching.with("If-Match", "*").delete(made.location()).status()).isEqualTo(403);
        assertThat(total(program)).isEqualTo(1);
    }

    @Test
    void refusesALesserScope() {
        var reading = reader.as(mika, TokenScope.READ);
        assertThat(reading.get(container).status()).isEqualTo(200);
        assertThat(reading.post(container, annotation(at(quote("calm")))).status()).isEqualTo(403);
        assertThat(
                        reader.as(mika, TokenScope.ANNOTATE)
                                .post(container, annotation(at(quote("calm"))))
                                .status())
                .isEqualTo(201);
    }

    @Test
    void refusesAnotherMembersPut() {
        for (var made :
                List.of(
                        posted(),
                        program.post(container, annotation("'target': 'http://example.com/'")))) {
            var others = reader.as(arun).with("If-Match", made.etag());
            assertThat(others.put(made.location(), annotation(at(quote("arms")))).status())
                    .isEqualTo(403);
            assertThat(others.delete(made.location()).status()).isEqualTo(403);
            assertThat(program.get(made.location()).etag()).isEqualTo(made.etag());
            var editors = reader.as(editor).with("If-Match", made.etag());
            assertThat(editors.put(made.location(), annotation(at(quote("arms")))).status())
                    .isEqualTo(403);
            assertThat(editors.delete(made.location()).status()).isEqualTo(204);
            assertThat(actor(made, "WITHDRAWN")).isEqualTo(editor);
        }
    }

    @Test
    void keepsPrivateWhatIsForItsSenderAlone() {
        var me = "'audience': {'id': 'urn:uuid:" + mika.value() + "'}";
        for (var made :
                List.of(
                        program.post(container, annotation(me, at(quote("calm")))),
                        program.post(
                                container, annotation(me, "'target': 'http://example.com/'")))) {
            assertThat(made.json().get("audience").get("id").stringValue())
                    .isEqualTo("urn:uuid:" + mika.value());
            for (var other : List.of(arun, editor, owner)) {
                var theirs = reader.as(other);
                assertThat(theirs.get(made.location()).status()).isEqualTo(404);
                assertThat(theirs.with("If-Match", "*").put(made.location(), "{}").status())
                        .isEqualTo(404);
                assertThat(theirs.with("If-Match", "*").delete(made.location()).status())
                        .isEqualTo(404);
                assertThat(total(theirs)).isZero();
            }
            program.with("If-Match", made.etag()).delete(made.location());
            assertThat(program.get(made.location()).status()).isEqualTo(410);
            assertThat(reader.as(arun).get(made.location()).status()).isEqualTo(404);
        }
    }

    @Test
    void tellsNobodyOfTheTagsOfPrivateOnes() {
        var mine = "'audience': {'id': 'urn:uuid:" + mika.value() + "'}";
        var tag = "'body': {'type': 'TextualBody', 'value': 'drains', 'purpose': 'tagging'}";
        var refused = program.post(container, annotation(mine, tag, at(quote("calm"))));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("code").stringValue()).isEqualTo("tag-told-to-all");
        assertThat(total(program)).isZero();
        program.post(container, annotation(tag, at(quote("calm"))));
        assertThat(program.post(container, annotation(mine, tag, at(quote("calm")))).status())
                .isEqualTo(201);
    }

    @Test
    void listsPrivateOnesOfTheScreensToTheirAuthorAlone() {
        onScreen(mika, "arms", "Mine", Visibility.PRIVATE);
        onScreen(mika, "calm", "Ours", Visibility.SHARED);
        assertThat(total(program)).isEqualTo(2);
        assertThat(total(reader.as(arun))).isEqualTo(1);
    }

    @Test
    void bringsBackWhatWasDeleted() {
        for (var made :
                List.of(
                        posted(),
                        program.post(container, annotation("'target': 'http://example.com/'")))) {
            program.with("If-Match", made.etag()).delete(made.location());
            var gone = program.get(made.location());
            assertThat(gone.status()).isEqualTo(410);
            assertThat(reader.as(arun).get(made.location()).header("ETag")).isNull();
            var restore = made.location() + "/restore";
            assertThat(reader.as(arun).with("If-Match", "*").post(restore, "").status())
                    .isEqualTo(403);
            assertThat(program.post(restore, "").status()).isEqualTo(428);
            var stale = program.with("If-Match", made.etag()).post(restore, "");
            assertThat(stale.status()).isEqualTo(412);
            assertThat(stale.header("ETag")).isEqualTo(gone.etag());
            var back = program.with("If-Match", gone.etag()).post(restore, "");
            assertThat(back.status()).as(back.text()).isEqualTo(200);
            assertThat(program.with("If-Match", gone.etag()).post(restore, "").status())
                    .as("it is there")
                    .isEqualTo(412);
            assertThat(program.post(restore, "").status()).isEqualTo(428);
            assertThat(program.get(made.location()).status()).isEqualTo(200);
            assertThat(verbs(made)).containsExactly("RESTORED", "WITHDRAWN", "MADE");
        }
        assertThat(total(program)).isEqualTo(2);
    }

    @Test
    void listsWhatMayBeBroughtBackWhereverItLay() {
        var lying = posted();
        var unplaced =
                program.post(
                        container, annotation(note("Far off"), "'target': 'http://example.com/'"));
        var me = "'audience': {'id': 'urn:uuid:" + mika.value() + "'}";
        var mine = program.post(container, annotation(me, "'target': 'http://example.com/'"));
        for (var made : List.of(lying, unplaced, mine)) {
            program.with("If-Match", made.etag()).delete(made.location());
        }
        var list = "/api/documents/" + document.value() + "/annotations-withdrawn";
        var listed = program.get(list);
        assertThat(listed.status()).isEqualTo(200);
        assertThat(listed.json().valueStream().map(each -> each.get("id").stringValue()))
                .containsExactly(
                        id(lying).toString(), id(unplaced).toString(), id(mine).toString());
        var far = listed.json().get(1);
        assertThat(far.get("passage").isNull()).isTrue();
        assertThat(far.get("note").stringValue()).isEqualTo("Far off");
        var address = far.get("address").stringValue();
        assertThat(unplaced.location()).endsWith(address);
        assertThat(reader.as(editor).get(list).json()).hasSize(2);
        assertThat(reader.as(arun).get(list).json()).isEmpty();
        var gone = program.get(address);
        program.with("If-Match", gone.etag()).post(address + "/restore", "");
        assertThat(program.get(list).json()).hasSize(2);
    }

    @Test
    void needsTheStateThatWasSeen() {
        var made = posted();
        var body = annotation(note("Mine"), at(quote("calm")));
        assertThat(program.put(made.location(), body).status()).isEqualTo(428);
        assertThat(program.delete(made.location()).status()).isEqualTo(428);
        var old = program.with("If-Match", "\"old\"");
        assertThat(old.put(made.location(), body).status()).isEqualTo(412);
        assertThat(old.delete(made.location()).status()).isEqualTo(412);
        assertThat(program.with("If-Match", "W/" + made.etag()).delete(made.location()).status())
                .isEqualTo(412);
        assertThat(program.get(made.location()).etag()).isEqualTo(made.etag());
        var turtle = program.with("Accept", "text/turtle").get(made.location()).etag();
        assertThat(turtle).isNotEqualTo(made.etag());
        assertThat(program.with("If-Match", turtle).put(made.location(), body).status())
                .isEqualTo(200);
        assertThat(program.with("If-Match", made.etag()).delete(made.location()).status())
                .isEqualTo(412);
    }

    @Test
    void isDoneOnceUnderAKey() {
        var keyed = program.with("Idempotency-Key", "k1");
        var body = annotation(at(quote("calm")));
        var first = keyed.post(container, body);
        var second = keyed.post(container, body);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(keyed.post(container, annotation(at(quote("arms")))).status()).isEqualTo(422);
        assertThat(total(program)).isEqualTo(1);
    }

    // --- Pages

    @Test
    void pagesEachOnceWhileOthersWrite() {
        var before = new ArrayList<String>();
        for (var index = 0; index < 7; index++) {
            before.add(posted().location());
        }
        var seen = new ArrayList<String>();
        var next = container + "?iris=1&limit=3&page=0";
        while (next != null && seen.size() < 30) {
            var page = program.get(next).json();
            page.get("items").forEach(item -> seen.add(item.stringValue()));
            next = page.path("next").asString(null);
            if (seen.size() == 3) {
                reader.as(arun).post(container, annotation(at(quote("arms"))));
                program.with("If-Match", program.get(before.get(1)).etag()).delete(before.get(1));
            }
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(before).hasSize(8);
    }

    @Test
    void answersNothingForPagesThatWereNeverTold() {
        for (var page : List.of("x", "-1", "1", "99999999999999999999-1", "1-2-3")) {
            assertThat(program.get(container + "?page=" + page).status()).isEqualTo(404);
        }
        assertThat(program.post(container + "?page=0", "{}").status()).isEqualTo(405);
        assertThat(program.get(container + "?limit=1001").status()).isEqualTo(400);
        assertThat(program.get(container + "?limit=0").status()).isEqualTo(400);
        assertThat(program.get(container + "?iris=yes").status()).isEqualTo(400);
    }

    @Test
    void isNotSentAgainToWhoHasIt() {
        var made = posted();
        var again = program.with("If-None-Match", made.etag()).get(made.location());
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(again.etag()).isEqualTo(made.etag());
        var collection = program.get(container).etag();
        assertThat(program.with("If-None-Match", collection).get(container).status())
                .isEqualTo(304);
        for (var address : List.of(made.location(), container, container + "?page=0")) {
            var any = program.with("If-None-Match", "*").get(address);
            assertThat(any.status()).isEqualTo(304);
            assertThat(any.text()).isEmpty();
        }
        assertThat(program.with("If-None-Match", "*").get(container + "none").status())
                .isEqualTo(404);
        posted();
        assertThat(program.with("If-None-Match", collection).get(container).status())
                .isEqualTo(200);
    }

    private Answer keeps(String sent) {
        var made = program.post(container, sent);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var told = program.get(made.location()).json();
        var before = json.readTree(sent);
        before.forEachEntry(
                (key, value) -> {
                    if (!key.equals("target")) {
                        assertThat(told.get(key)).as(key).isEqualTo(value);
                    }
                });
        if (!told.path("target").has("state")) {
            assertThat(told.get("target")).isEqualTo(before.get("target"));
        }
        return made;
    }

    private String placed(String selector) {
        var made = program.post(container, annotation(at(selector)));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var sent = json.readTree(annotation(at(selector))).get("target").get("selector");
        assertThat(made.json().get("target").get("selector").valueStream().toList())
                .as("what cannot be renewed stays")
                .containsAll(
                        sent.valueStream()
                                .filter(
                                        each ->
                                                each.has("refinedBy")
                                                        || !each.get("type")
                                                                .stringValue()
                                                                .startsWith("Text"))
                                .toList());
        return onScreens(made).passage().quote().exact();
    }

    private Answer changing(Answer seen, String annotation) {
        var address = seen.json().get("id").stringValue();
        return program.with("If-Match", seen.etag()).put(address, annotation);
    }

    private static JsonNode selector(JsonNode annotation, String type) {
        return annotation
                .get("target")
                .get("selector")
                .valueStream()
                .filter(each -> each.get("type").stringValue().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private AnnotationView onScreens(Answer made) {
        return cast.as(mika, () -> annotations.get(new AnnotationId(id(made))));
    }

    private long marks(UserId person) {
        return cast.as(
                person, () -> annotations.marks(documents.get(document).currentVersion()).size());
    }

    private static UUID id(Answer made) {
        var address = made.location();
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private int total(Reader.Call caller) {
        return caller.get(container).json().get("total").intValue();
    }

    private List<String> verbs(Answer made) {
        return lines(made).stream().map(line -> line.verb().name()).toList();
    }

    private UserId actor(Answer made, String verb) {
        var line =
                lines(made).stream()
                        .filter(each -> each.verb() == Change.Verb.valueOf(verb))
                        .findFirst()
                        .orElseThrow();
        return Objects.requireNonNull(line.actor());
    }

    private List<TimelineEntry> lines(Answer made) {
        return cast.as(mika, () -> timelines.ofSubject(group.value(), id(made)));
    }
}
