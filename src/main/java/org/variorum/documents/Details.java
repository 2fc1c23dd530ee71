package org.variorum.documents;

/// What is said about a document.
public record Details(String title, String author, String source, String dated) {}
