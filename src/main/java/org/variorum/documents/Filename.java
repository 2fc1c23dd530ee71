package org.variorum.documents;

import java.util.regex.Pattern;
import org.variorum.Refusal;

/// Names of uploaded files. They are shown and offered for download, never used as a path; what a
/// browser or a person sends is cleaned rather than refused, as long as something is left.
public final class Filename {

    /// The longest name that is kept, in UTF-16 units.
    public static final int MAX = 255;

    private static final int MAX_EXTENSION = 20;

    /// Control characters, lone surrogates, line separators, and what makes a name read as another:
    /// marks and overrides of the writing direction, blanks without width.
    private static final Pattern INVISIBLE =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cs}\\u061C\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]");

    private Filename() {}

    /// The name without folders, invisible characters and surplus blanks; one that is longer than
    /// [#MAX] is shortened and keeps its extension.
    ///
    /// @throws Refusal `file-name` if nothing is left but dots
    public static String clean(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var line =
                INVISIBLE
                        .matcher(last.replaceAll("[\\t\\n\\r]", " "))
                        .replaceAll("")
                        .replaceAll("\\s+", " ")
                        .strip();
        if (line.matches("[. ]*")) {
            throw Refusal.field("filename", "file-name");
        }
        return shortened(line);
    }

    /// The name without its extension; the whole name if it has none.
    public static String stem(String name) {
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String shortened(String name) {
        if (name.length() <= MAX) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var extension = dot > 0 && name.length() - dot <= MAX_EXTENSION ? name.substring(dot) : "";
        var end = MAX - extension.length();
        var cut = Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end;
        return name.substring(0, cut).stripTrailing() + extension;
    }
}
