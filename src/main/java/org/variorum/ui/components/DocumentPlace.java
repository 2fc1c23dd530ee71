package org.variorum.ui.components;

import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.variorum.documents.DocumentId;
import org.variorum.documents.DocumentView;
import org.variorum.documents.Documents;
import org.variorum.groups.GroupView;
import org.variorum.groups.Groups;

/// The document that an address names, within the group that it names.
///
/// @param group with the reader's role
public record DocumentPlace(GroupView group, DocumentView document) {

    /// Empty for what does not exist, is of another group, or not the reader's to see: they look
    /// the same.
    public static Optional<DocumentPlace> of(
            RouteParameters parameters, Groups groups, Documents documents) {
        var group = groups.bySlug(parameters.get(Places.SLUG).orElse(""));
        var document =
                parameters
                        .get(Places.DOCUMENT_ID)
                        .flatMap(DocumentPlace::parse)
                        .flatMap(id -> documents.all(List.of(id)).stream().findFirst());
        return group.flatMap(
                found ->
                        document.filter(each -> each.group().equals(found.id()))
                                .map(each -> new DocumentPlace(found, each)));
    }

    private static Optional<DocumentId> parse(String id) {
        try {
            return Optional.of(new DocumentId(UUID.fromString(id)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
