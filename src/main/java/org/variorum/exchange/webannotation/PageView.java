package org.variorum.exchange.webannotation;

import java.util.List;

/// A stretch of a container.
///
/// @param annotations in the order in which they came to be
/// @param last the position behind which a next page begins
/// @param more whether there is a next page
public record PageView(List<WebAnnotationView> annotations, long last, boolean more) {}
