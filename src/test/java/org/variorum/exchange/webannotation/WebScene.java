package org.variorum.exchange.webannotation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.accounts.UserId;
import org.variorum.anchoring.Span;
import org.variorum.annotations.AnnotationView;
import org.variorum.annotations.Annotations;
import org.variorum.annotations.EditAnnotation;
import org.variorum.annotations.NewAnnotation;
import org.variorum.annotations.Placements;
import org.variorum.annotations.Selection;
import org.variorum.annotations.Visibility;
import org.variorum.documents.Block;
import org.variorum.documents.BlockKind;
import org.variorum.documents.Details;
import org.variorum.documents.DocumentId;
import org.variorum.documents.Documents;
import org.variorum.documents.ImportedText;
import org.variorum.documents.Structure;
import org.variorum.documents.Upload;
import org.variorum.exchange.webannotation.Reader.Answer;
import org.variorum.exchange.webannotation.Reader.Call;
import org.variorum.groups.GroupId;
import org.variorum.groups.Role;
import org.variorum.testing.Cast;

/// A group with a document, its people, and a program of each of them.
abstract class WebScene {

    /// The dove is one code point and two UTF-16 units; “sea” stands twice.
    static final String TEXT =
            """
            Take arms 🕊 against a sea of troubles, and by opposing end them.
            The sea is calm tonight.
            """;

    @Autowired Reader reader;
    @Autowired Cast cast;
    @Autowired Documents documents;
    @Autowired Annotations annotations;
    @Autowired Placements placements;

    UserId owner;
    UserId mika;
    UserId arun;
    UserId editor;
    UserId viewer;
    UserId stranger;
    GroupId group;
    DocumentId document;
    String container;
    Call program;

    @BeforeEach
    void opensTheScene() {
        owner = cast.person("tove");
        stranger = cast.person("stranger");
        group = cast.groupOf(owner);
        mika = cast.member("mika", group, owner, Role.MEMBER);
        arun = cast.member("arun", group, owner, Role.MEMBER);
        editor = cast.member("edda", group, owner, Role.EDITOR);
        viewer = cast.member("vera", group, owner, Role.VIEWER);
        document =
                cast.as(owner, () -> documents.add(group, Details.titled("Sea"), upload(TEXT)))
                        .id();
        container = "/api/documents/" + document.value() + "/annotations/";
        program = reader.as(mika);
    }

    void publish(String text) {
        cast.as(
                owner,
                () -> {
                    var seen = documents.get(document).versions();
                    return placements.publish(document, seen, upload(text), true);
                });
    }

    static Upload upload(String text) {
        var paragraph = new Block(BlockKind.PARAGRAPH, new Span(0, text.length()), 0, null);
        return new Upload(
                "sea.txt",
                text.getBytes(StandardCharsets.UTF_8),
                new ImportedText(text, new Structure(List.of(paragraph), List.of()), "text/plain"));
    }

    AnnotationView onScreen(UserId person, String words, String note, Visibility visibility) {
        return cast.as(
                person,
                () -> {
                    var version = documents.get(document).currentVersion();
                    var start = TEXT.indexOf(words);
                    return annotations.annotate(
                            new NewAnnotation(
                                    Selection.of(version, start, start + words.length(), words),
                                    note,
                                    visibility,
                                    Set.of()));
                });
    }

    /// Mika changes hers on a screen; its tags go.
    void edited(AnnotationView seen, String note, Visibility visibility) {
        cast.as(
                mika,
                () ->
                        annotations.edit(
                                new EditAnnotation(
                                        seen.id(), seen.lock(), note, visibility, Set.of())));
    }

    String source() {
        return "http://localhost/api/documents/" + document.value();
    }

    /// An annotation with these members beside the usual ones, each written with `'`.
    String annotation(String... members) {
        return quoted(
                "{'@context': 'http://www.w3.org/ns/anno.jsonld', 'type': 'Annotation', "
                        + String.join(", ", members)
                        + "}");
    }

    /// A target on the document with these selectors.
    String at(String... selectors) {
        return "'target': {'type': 'SpecificResource', 'source': '%s', 'selector': [%s]}"
                .formatted(source(), String.join(", ", selectors));
    }

    static String position(int start, int end) {
        return "{'type': 'TextPositionSelector', 'start': %d, 'end': %d}".formatted(start, end);
    }

    static String quote(String exact) {
        return "{'type': 'TextQuoteSelector', 'exact': '%s'}".formatted(exact);
    }

    static String note(String words) {
        return "'body': {'type': 'TextualBody', 'value': '%s', 'format': 'text/markdown'}"
                .formatted(words);
    }

    static String quoted(String json) {
        return json.replace('\'', '"');
    }

    /// One that was put into the container.
    Answer posted() {
        return program.post(container, annotation(note("Calm?"), at(quote("calm"))));
    }
}
