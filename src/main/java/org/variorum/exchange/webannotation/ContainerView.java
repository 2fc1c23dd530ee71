package org.variorum.exchange.webannotation;

import java.time.Instant;
import org.variorum.documents.DocumentView;

/// The container of a document, as the person acting sees it.
///
/// @param before how many annotations they may see up to the position that was asked for
/// @param total how many they may see at all
/// @param modified when one of them last changed, came or went, or a version moved them
public record ContainerView(DocumentView document, long before, long total, Instant modified) {}
