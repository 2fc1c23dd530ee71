package org.variorum.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.variorum.anchoring.Span;
import org.variorum.annotations.Selection;
import org.variorum.annotations.TagId;
import org.variorum.documents.VersionId;

/// The demonstration's texts by file name and its tags by name, for finding what the script quotes.
record DemonstrationLibrary(Map<String, Text> texts, Map<String, TagId> vocabulary) {

    /// The version that stands in the library, and its text.
    record Text(VersionId version, String text) {}

    /// Where the quote stands.
    ///
    /// @throws IllegalStateException if it does not: a mistake in the script
    Selection selection(Script.Place place) {
        var text = Objects.requireNonNull(texts.get(place.document()), place.document());
        var start = -1;
        for (var occurrence = 0; occurrence < place.occurrence(); occurrence++) {
            start = text.text().indexOf(place.quote(), start + 1);
            if (start < 0) {
                throw new IllegalStateException("The script quotes what is not there: " + place);
            }
        }
        return new Selection(
                text.version(), new Span(start, start + place.quote().length()), place.quote());
    }

    Set<TagId> tags(List<String> names) {
        return names.stream()
                .map(name -> Objects.requireNonNull(vocabulary.get(name), name))
                .collect(Collectors.toSet());
    }
}
