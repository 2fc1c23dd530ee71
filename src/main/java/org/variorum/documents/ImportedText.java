package org.variorum.documents;

/// What an importer made of a file.
public record ImportedText(String text, Structure structure, String mediaType) {}
