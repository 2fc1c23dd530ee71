package org.variorum.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.variorum.annotations.Annotations;
import org.variorum.annotations.NewAnnotation;
import org.variorum.annotations.TagId;
import org.variorum.annotations.Tags;
import org.variorum.annotations.Visibility;
import org.variorum.documents.Details;
import org.variorum.documents.DocumentId;
import org.variorum.documents.Documents;
import org.variorum.documents.Upload;

/// Brings the demonstration's essays, its vocabulary, and what its people noted in the margins.
@Component
class DemonstrationTexts {

    private final Importers importers;
    private final Documents documents;
    private final Tags tags;
    private final Annotations annotations;

    DemonstrationTexts(
            Importers importers, Documents documents, Tags tags, Annotations annotations) {
        this.importers = importers;
        this.documents = documents;
        this.tags = tags;
        this.annotations = annotations;
    }

    DemonstrationLibrary make(Script script, DemonstrationCast cast) {
        Map<String, DemonstrationLibrary.Text> texts = new HashMap<>();
        for (var essay : script.documents()) {
            texts.put(essay.file(), text(essay, cast));
        }
        Map<String, TagId> vocabulary = new HashMap<>();
        for (var word : script.tags()) {
            vocabulary.put(word.name(), tag(word, cast, vocabulary));
        }
        return new DemonstrationLibrary(texts, vocabulary);
    }

    void annotate(Script script, DemonstrationCast cast, DemonstrationLibrary library) {
        for (var index = 0; index < script.annotations().size(); index++) {
            var remark = script.annotations().get(index);
            cast.once(
                    "annotation " + index,
                    remark.by(),
                    () ->
                            annotations
                                    .annotate(
                                            new NewAnnotation(
                                                    library.selection(remark.place()),
                                                    Objects.requireNonNullElse(remark.note(), ""),
                                                    remark.isPrivate()
                                                            ? Visibility.PRIVATE
                                                            : Visibility.SHARED,
                                                    library.tags(remark.tags())))
                                    .id()
                                    .value());
        }
    }

    private DemonstrationLibrary.Text text(Script.Essay essay, DemonstrationCast cast) {
        var original = Script.file(essay.file());
        var imported = importers.read(essay.file(), original);
        var details = new Details(essay.title(), essay.author(), essay.source(), essay.date());
        var document =
                new DocumentId(
                        cast.once(
                                "document " + essay.file(),
                                cast.founder(),
                                () ->
                                        documents
                                                .add(
                                                        cast.group(),
                                                        details,
                                                        new Upload(
                                                                essay.file(), original, imported))
                                                .id()
                                                .value()));
        var owner = Objects.requireNonNull(cast.people().get(cast.founder()));
        var version =
                cast.impersonation().as(owner, () -> documents.get(document)).currentVersion();
        return new DemonstrationLibrary.Text(version, imported.text());
    }

    private TagId tag(Script.Word word, DemonstrationCast cast, Map<String, TagId> vocabulary) {
        var parent = word.parent() == null ? null : vocabulary.get(word.parent());
        return new TagId(
                cast.once(
                        "tag " + word.name(),
                        cast.founder(),
                        () ->
                                tags.create(cast.group(), word.name(), word.colour(), parent)
                                        .id()
                                        .value()));
    }
}
