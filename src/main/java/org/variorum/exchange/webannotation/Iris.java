package org.variorum.exchange.webannotation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.variorum.Refusal;
import tools.jackson.databind.node.ObjectNode;

/// Where an annotation comes from, by address.
final class Iris {

    private Iris() {}

    /// @throws Refusal `iri-malformed` if `canonical` or `via` is no IRI, or `id` looks like one
    ///   and is none; it may also be relative, or a blank node
    static void check(ObjectNode plain) {
        for (var key : List.of("canonical", "via")) {
            for (var part : Nodes.parts(key, plain.get(key))) {
                if (!isIri(Nodes.id(part.node()))) {
                    throw Refusal.field(part.path(), "iri-malformed");
                }
            }
        }
        var id = Nodes.id(plain);
        if (id != null && id.contains(":") && !id.startsWith("_:") && !isIri(id)) {
            throw Refusal.field("id", "iri-malformed");
        }
    }

    /// A scheme and something behind it; letters of all scripts.
    private static boolean isIri(@Nullable String text) {
        try {
            return text != null && new URI(text).isAbsolute();
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
