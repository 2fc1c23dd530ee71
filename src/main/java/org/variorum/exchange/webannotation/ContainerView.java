package org.variorum.exchange.webannotation;

import java.time.Instant;
import org.variorum.documents.DocumentView;

/// The container of a document, as the person acting sees it.
///
/// @param total how many annotations they may see
/// @param modified when one of them last changed, came or went, or a version moved them
public record ContainerView(DocumentView document, long total, Instant modified) {}
