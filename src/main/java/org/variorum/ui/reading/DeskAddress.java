package org.variorum.ui.reading;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.variorum.anchoring.Span;
import org.variorum.annotations.AnnotationId;
import org.variorum.annotations.PassageId;
import org.variorum.claims.ClaimId;
import org.variorum.documents.DocumentId;
import org.variorum.ui.components.Places;

/// What the desk's address says: the documents from left to right, and what is selected. An address
/// is anybody's writing, so what cannot be read in it is left out.
///
/// @param open at most [#MOST_PANES], each version of a document once
/// @param selected what to show, or null
record DeskAddress(List<Opened> open, @Nullable Selected selected) {

    /// More would be narrower than a line can be read.
    static final int MOST_PANES = 4;

    private static final Pattern SPAN = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    /// A document on the desk; a null version is the current one, whichever that is.
    record Opened(DocumentId document, @Nullable Integer version) {

        private static Optional<Opened> parse(String text) {
            var at = text.indexOf('@');
            var id = uuid(at < 0 ? text : text.substring(0, at));
            var version = at < 0 ? "" : text.substring(at + 1);
            return id.map(
                    value ->
                            new Opened(
                                    new DocumentId(value),
                                    version.matches("[1-9]\\d{0,5}")
                                            ? Integer.valueOf(version)
                                            : null));
        }

        private String format() {
            return version == null ? document.value().toString() : document.value() + "@" + version;
        }
    }

    /// What the side panel shows.
    sealed interface Selected {
        record OfClaim(ClaimId claim) implements Selected {}

        record OfPassage(PassageId passage) implements Selected {}

        record OfAnnotation(AnnotationId annotation) implements Selected {}

        /// A stretch of the first document's version.
        record OfSpan(Span span) implements Selected {}
    }

    static DeskAddress of(QueryParameters query) {
        var open =
                query.getParameters(Places.DOCUMENT).stream()
                        .flatMap(text -> Opened.parse(text).stream())
                        .distinct()
                        .limit(MOST_PANES)
                        .toList();
        return new DeskAddress(open, selectedIn(query));
    }

    private static @Nullable Selected selectedIn(QueryParameters query) {
        var claim = id(query, Places.CLAIM);
        if (claim.isPresent()) {
            return new Selected.OfClaim(new ClaimId(claim.get()));
        }
        var passage = id(query, Places.PASSAGE);
        if (passage.isPresent()) {
            return new Selected.OfPassage(new PassageId(passage.get()));
        }
        var annotation = id(query, Places.ANNOTATION);
        if (annotation.isPresent()) {
            return new Selected.OfAnnotation(new AnnotationId(annotation.get()));
        }
        return query.getSingleParameter(Places.SPAN).map(DeskAddress::span).orElse(null);
    }

    private static @Nullable Selected span(String text) {
        var numbers = SPAN.matcher(text);
        if (!numbers.matches()) {
            return null;
        }
        var start = Integer.parseInt(numbers.group(1));
        var end = Integer.parseInt(numbers.group(2));
        return start < end ? new Selected.OfSpan(new Span(start, end)) : null;
    }

    /// The query part of the address that opens the same desk again.
    QueryParameters toQuery() {
        var parameters = new java.util.LinkedHashMap<String, List<String>>();
        if (!open.isEmpty()) {
            parameters.put(Places.DOCUMENT, open.stream().map(Opened::format).toList());
        }
        switch (selected) {
            case Selected.OfClaim(var claim) ->
                    parameters.put(Places.CLAIM, List.of(claim.value().toString()));
            case Selected.OfPassage(var passage) ->
                    parameters.put(Places.PASSAGE, List.of(passage.value().toString()));
            case Selected.OfAnnotation(var annotation) ->
                    parameters.put(Places.ANNOTATION, List.of(annotation.value().toString()));
            case Selected.OfSpan(var span) ->
                    parameters.put(Places.SPAN, List.of(span.start() + "-" + span.end()));
            case null -> {}
        }
        return new QueryParameters(parameters);
    }

    DeskAddress with(List<Opened> documents) {
        return new DeskAddress(List.copyOf(documents), selected);
    }

    DeskAddress with(@Nullable Selected selection) {
        return new DeskAddress(open, selection);
    }

    /// With this document on the desk, at the right if it is not there yet.
    DeskAddress withDocument(DocumentId document) {
        if (open.stream().anyMatch(opened -> opened.document().equals(document))) {
            return this;
        }
        var more = new ArrayList<>(open);
        more.add(new Opened(document, null));
        return with(more);
    }

    private static Optional<UUID> id(QueryParameters query, String name) {
        return query.getSingleParameter(name).flatMap(DeskAddress::uuid);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
