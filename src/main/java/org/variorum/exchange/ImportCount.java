package org.variorum.exchange;

/// How the import of some files ended.
///
/// @param changed files that became new versions
/// @param unchanged files that were left alone
/// @param refused files that could not be read as texts
record ImportCount(int added, int changed, int unchanged, int refused) {

    static final ImportCount NONE = new ImportCount(0, 0, 0, 0);
    static final ImportCount ADDED = new ImportCount(1, 0, 0, 0);
    static final ImportCount CHANGED = new ImportCount(0, 1, 0, 0);
    static final ImportCount UNCHANGED = new ImportCount(0, 0, 1, 0);
    static final ImportCount REFUSED = new ImportCount(0, 0, 0, 1);

    ImportCount plus(ImportCount other) {
        return new ImportCount(
                added + other.added,
                changed + other.changed,
                unchanged + other.unchanged,
                refused + other.refused);
    }

    boolean broughtSomething() {
        return added + changed > 0;
    }

    @Override
    public String toString() {
        return "%d new, %d changed, %d unchanged, %d refused"
                .formatted(added, changed, unchanged, refused);
    }
}
