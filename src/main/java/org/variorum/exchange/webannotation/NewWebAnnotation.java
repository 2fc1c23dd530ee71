package org.variorum.exchange.webannotation;

import org.jspecify.annotations.Nullable;
import org.variorum.documents.DocumentId;
import tools.jackson.databind.node.ObjectNode;

/// The command to put an annotation into a document's container.
///
/// @param content JSON-LD as it came
/// @param slug what the sender would like its address to end in, or null
public record NewWebAnnotation(DocumentId document, ObjectNode content, @Nullable String slug) {}
