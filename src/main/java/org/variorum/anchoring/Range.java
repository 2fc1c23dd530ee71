package org.variorum.anchoring;

/// A stretch of words of the old text beside one of the new text, by index, ends exclusive.
record Range(int oldFrom, int oldTo, int newFrom, int newTo) {

    boolean isOneSided() {
        return oldFrom >= oldTo || newFrom >= newTo;
    }

    /// How many pairs of words there are to compare.
    long product() {
        return (long) (oldTo - oldFrom) * (newTo - newFrom);
    }
}
