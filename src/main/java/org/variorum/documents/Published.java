package org.variorum.documents;

/// How publishing a version ended.
public sealed interface Published {
    /// It is a new version.
    record Added(VersionView version) implements Published {}

    /// The file is the current version, byte for byte.
    record Unchanged(VersionView version) implements Published {}
}
