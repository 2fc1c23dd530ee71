package org.variorum.exchange;

import org.springframework.stereotype.Component;
import org.variorum.Plumbing;
import org.variorum.documents.ImportedText;

/// Reads files into texts with structure.
@Component
@Plumbing(because = "turns bytes into a text and stores nothing")
public class Importers {
    public ImportedText read(String filename, byte[] bytes) {
        throw new UnsupportedOperationException();
    }

    public String titleOf(String filename, ImportedText imported) {
        throw new UnsupportedOperationException();
    }
}
