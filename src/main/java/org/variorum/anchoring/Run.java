package org.variorum.anchoring;

/// Equal words in a row on both sides.
///
/// @param old the index of the first in the old text
/// @param now the index of the first in the new text
/// @param length how many words
record Run(int old, int now, int length) {

    int oldEnd() {
        return old + length;
    }

    int newEnd() {
        return now + length;
    }
}
