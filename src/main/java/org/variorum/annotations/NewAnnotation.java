package org.variorum.annotations;

import java.util.Set;

/// The command to annotate a passage.
///
/// @param note Markdown, up to 20,000 characters; empty for a mere highlight
/// @param tags tags of the document's group, may be empty
public record NewAnnotation(
        Selection selection, String note, Visibility visibility, Set<TagId> tags) {}
