package org.variorum.documents;

/// A file as uploaded and as read.
public record Upload(String filename, byte[] original, ImportedText imported) {}
