package org.variorum.exchange.webannotation;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.variorum.Refusal;
import org.variorum.documents.DocumentId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// In which form an annotation is kept: as it came, without what the server tells by itself.
final class Keeping {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Keeping() {}

    /// @param me who sends it, as the server calls them
    static ObjectNode kept(ObjectNode sent, String me) {
        var kept = sent.deepCopy();
        kept.remove("id");
        kept.remove("@id");
        kept.remove("created");
        kept.remove("modified");
        keepOthers(kept, "creator", me);
        keepOthers(kept, "audience", me);
        if (sent.has("@id")) {
            kept.put("@id", "");
        }
        return kept;
    }

    /// Who sends it is told by the server.
    private static void keepOthers(ObjectNode kept, String key, String me) {
        ArrayNode others = JSON.arrayNode();
        Nodes.many(kept.get(key)).stream()
                .filter(each -> !me.equals(Nodes.id(each)))
                .forEach(others::add);
        if (others.isEmpty()) {
            kept.remove(key);
        } else if (others.size() < Nodes.many(kept.get(key)).size()) {
            kept.set(key, Nodes.folded(others));
        }
    }

    /// Puts in where it came from and when it was made there.
    static void addOrigin(ObjectNode kept, ObjectNode plain) {
        addVia(kept, Nodes.id(plain));
        var created = Nodes.text(plain, "created");
        if (created != null) {
            kept.put("created", created);
        }
    }

    private static void addVia(ObjectNode kept, @Nullable String id) {
        if (id == null || !id.contains(":") || id.startsWith("_:")) {
            return;
        }
        var via = Nodes.many(kept.get("via"));
        if (via.stream().noneMatch(each -> id.equals(Nodes.id(each)))) {
            ArrayNode all = JSON.arrayNode().addAll(via).add(id);
            kept.set("via", Nodes.folded(all));
        }
    }

    /// Takes out what is told from where it lies: put back as it was read, it is the same.
    ///
    /// @param path of the target that lies on the text
    static void bare(DocumentId document, ObjectNode kept, String path) {
        var placed =
                Targets.on(document, kept, "target").stream()
                        .filter(part -> part.path().equals(path))
                        .findFirst()
                        .orElseThrow();
        var target = JSON.objectNode().put("type", "SpecificResource");
        target.setAll(placed.target());
        target.put("source", new Addresses("").document(document));
        var theirs = those(target.get("selector"), Wording::isTheirs);
        target.set("selector", JSON.arrayNode().add(Targets.mark()).addAll(theirs));
        var states = those(target.get("state"), each -> !Targets.isVersion(document, each));
        if (states.isEmpty()) {
            target.remove("state");
        } else {
            target.set("state", states);
        }
        placed.put().accept(target);
    }

    private static ArrayNode those(@Nullable JsonNode all, Predicate<JsonNode> which) {
        return JSON.arrayNode().addAll(Nodes.many(all).stream().filter(which).toList());
    }

    /// Puts in what may not be changed any more. When it was made stays without a word: who puts
    /// back what they read says it as they read it.
    ///
    /// @throws Refusal `canonical-fixed`, `via-fixed` on that field if the new state has another
    static void keepFixed(ObjectNode kept, ObjectNode before) {
        keepFixed(kept, before, "canonical");
        keepFixed(kept, before, "via");
        var created = before.get("created");
        if (created != null) {
            kept.set("created", created.deepCopy());
        }
    }

    private static void keepFixed(ObjectNode kept, ObjectNode before, String key) {
        JsonNode fixed = before.get(key);
        if (fixed == null) {
            return;
        }
        var now = kept.get(key);
        if (now != null && !now.equals(fixed)) {
            throw key.equals("via")
                    ? Refusal.field("via", "via-fixed")
                    : Refusal.field("canonical", "canonical-fixed");
        }
        kept.set(key, fixed.deepCopy());
    }
}
