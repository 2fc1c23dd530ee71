package org.variorum.ui.library;

import java.time.Instant;
import org.variorum.documents.DocumentId;
import org.variorum.documents.DocumentView;

/// A document in the library, with what has happened on it.
///
/// @param marks annotations that I may see, and pieces of evidence
/// @param open unresolved discussions
/// @param waiting passages whose place in the current version waits for my decision
record DocumentRow(
        DocumentView document, long marks, long open, long waiting, Instant lastActivity) {

    DocumentId id() {
        return document.id();
    }
}
