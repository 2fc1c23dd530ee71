package org.variorum.annotations;

import org.variorum.anchoring.Span;
import org.variorum.documents.VersionId;

/// What a person selected on screen.
public record Selection(VersionId version, Span span, String quote) {}
