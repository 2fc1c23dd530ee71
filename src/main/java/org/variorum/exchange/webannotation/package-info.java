/// The Web Annotation Protocol: a document's annotations as a container that other programs read
/// and write.
@NullMarked
package org.variorum.exchange.webannotation;

import org.jspecify.annotations.NullMarked;
