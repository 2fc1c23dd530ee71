package org.variorum.exchange.webannotation;

import org.variorum.annotations.AnnotationId;

/// What is at an address in a container.
public sealed interface Found {

    /// An annotation.
    record Here(WebAnnotationView annotation) implements Found {}

    /// One that was withdrawn.
    record Gone(AnnotationId annotation) implements Found {}

    /// Nothing, or what the person acting may not know of.
    record Nowhere() implements Found {}
}
