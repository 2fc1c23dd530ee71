package org.variorum.exchange.webannotation;

import org.variorum.annotations.AnnotationId;
import tools.jackson.databind.node.ObjectNode;

/// The command to put another state in the place of an annotation's whole state.
///
/// @param stamp of the state that the sender saw
/// @param content JSON-LD as it came
public record ReplaceWebAnnotation(
        AnnotationId annotation, WebAnnotationView.Stamp stamp, ObjectNode content) {}
