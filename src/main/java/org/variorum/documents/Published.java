package org.variorum.documents;

/// How publishing a version ended.
public sealed interface Published {

    /// It is a new version, and the current one.
    record Added(VersionView version) implements Published {}

    /// The file is the current version, byte for byte; nothing was stored.
    record Unchanged(VersionView version) implements Published {}
}
