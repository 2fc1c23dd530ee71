package org.variorum.annotations;

/// Who sees an annotation.
public enum Visibility {
    SHARED,
    PRIVATE
}
