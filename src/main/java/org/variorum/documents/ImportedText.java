package org.variorum.documents;

import java.util.regex.Pattern;

/// What an importer made of a file.
///
/// @param text plain Unicode: line ends LF, no byte order mark, no control characters but TAB and
///   LF, otherwise as the author wrote it
/// @param structure what stands off that text
/// @param mediaType the kind of the file, such as `text/markdown`
public record ImportedText(String text, Structure structure, String mediaType) {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|\\p{Cs}");

    /// @throws IllegalArgumentException if the text breaks the rules above or the structure reaches
    ///   beyond it: an importer's fault, not a person's
    public ImportedText {
        if (CONTROL.matcher(text).find() || text.startsWith("\uFEFF")) {
            throw new IllegalArgumentException("The text holds what no text may hold");
        }
        if (!structure.fits(text.length())) {
            throw new IllegalArgumentException("The structure reaches beyond the text");
        }
    }
}
