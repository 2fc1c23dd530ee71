package org.variorum.exchange;

import java.util.List;

/// Lines of a plain text that belong together and become one block.
///
/// @param lines at least one
/// @param alone whether it is one line with a paragraph break on either side
record Piece(List<Line> lines, boolean alone) {

    Line first() {
        return lines.getFirst();
    }

    int start() {
        return first().start();
    }

    int end() {
        return lines.getLast().end();
    }

    int length() {
        return end() - start();
    }
}
