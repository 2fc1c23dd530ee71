package org.variorum.exchange.webannotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.variorum.Refusal;
import org.variorum.documents.DocumentId;
import org.variorum.exchange.webannotation.Nodes.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Which parts of an annotation are about the document of the container: its targets, what its
/// composites, lists and choices hold, and bodies that are passages themselves. The host in an
/// address of the API is not compared: behind a proxy one server has several names.
final class Targets {

    private static final Pattern DOCUMENT =
            Pattern.compile(
                    "(?:.*/)?api/documents/([0-9a-fA-F-]{36})(?:/versions/(\\d{1,9})(?:/(?:text|original))?)?/?(?:[?#].*)?");

    private static final String SELECTOR = "selector";

    private Targets() {}

    /// A part of an annotation with selectors in a text of this document.
    ///
    /// @param path where it stands, such as `target[1].items[0]`
    /// @param version the number of the version that it speaks of; null for the current one
    /// @param put sets something else in its place
    record Ours(
            String path, ObjectNode target, @Nullable Integer version, Consumer<ObjectNode> put) {

        List<Part> selectors() {
            return new Part(path, target).under(SELECTOR);
        }
    }

    private record Address(String document, @Nullable Integer version) {

        boolean isOf(DocumentId id) {
            return document.equalsIgnoreCase(id.value().toString());
        }
    }

    /// The parts with selectors under this key, in the order in which they stand.
    ///
    /// @param key `target` or `body`
    static List<Ours> on(DocumentId document, ObjectNode plain, String key) {
        var found = new ArrayList<Ours>();
        collect(document, plain, key, key, found);
        return found;
    }

    private static void collect(
            DocumentId document, ObjectNode holder, String key, String path, List<Ours> found) {
        var value = holder.get(key);
        if (value instanceof ArrayNode array) {
            for (var index = 0; index < array.size(); index++) {
                var at = index;
                add(
                        document,
                        array.get(index),
                        path + "[" + index + "]",
                        node -> array.set(at, node),
                        found);
            }
        } else if (value != null) {
            add(document, value, path, node -> holder.set(key, node), found);
        }
    }

    private static void add(
            DocumentId document,
            JsonNode node,
            String path,
            Consumer<ObjectNode> put,
            List<Ours> found) {
        if (!(node instanceof ObjectNode object)) {
            return;
        }
        if (object.has(SELECTOR)) {
            address(Nodes.id(source(object)))
                    .filter(address -> address.isOf(document))
                    .map(address -> new Ours(path, object, version(object, address), put))
                    .ifPresent(found::add);
        }
        collect(document, object, "items", path + ".items", found);
    }

    /// @throws Refusal `target-elsewhere` on `target` if the annotation is about another document
    ///   of this server and not about this one
    static void refuseElsewhere(DocumentId document, ObjectNode plain, Addresses addresses) {
        var sources = new ArrayList<String>();
        sources(Nodes.many(plain.get("target")), sources);
        var here = sources.stream().anyMatch(each -> isHere(document, each));
        if (!here && sources.stream().anyMatch(each -> isOurs(each, addresses))) {
            throw Refusal.field("target", "target-elsewhere");
        }
    }

    private static void sources(List<JsonNode> targets, List<String> found) {
        for (var target : targets) {
            var id = Nodes.id(target.isString() ? target : source(target));
            if (id != null) {
                found.add(id);
            }
            sources(Nodes.many(target.get("items")), found);
        }
    }

    /// Also on a screen, or something below the document.
    private static boolean isHere(DocumentId document, String iri) {
        return iri.toLowerCase(java.util.Locale.ROOT).contains(document.value().toString());
    }

    private static boolean isOurs(String iri, Addresses addresses) {
        return address(iri).isPresent() || iri.startsWith(addresses.base() + "/");
    }

    /// Marks the part that lies on the text: its own selectors are told from there.
    static ObjectNode mark() {
        return JsonNodeFactory.instance.objectNode().put("type", "TextPositionSelector");
    }

    /// The part that was marked. Only what is kept has one: from outside no position without
    /// numbers comes in. What was kept before there were marks has its place in the first part.
    static Optional<Ours> marked(DocumentId document, ObjectNode kept) {
        var parts = on(document, kept, "target");
        return parts.stream()
                .filter(part -> part.selectors().stream().anyMatch(Targets::isMark))
                .findFirst()
                .or(() -> parts.stream().findFirst());
    }

    private static boolean isMark(Part selector) {
        return Nodes.is(selector.node(), "TextPositionSelector") && !selector.node().has("start");
    }

    /// Whether this state says on which version of the document a target lies.
    static boolean isVersion(DocumentId document, JsonNode state) {
        return versions(state).anyMatch(each -> each.version() != null && each.isOf(document));
    }

    private static @Nullable JsonNode source(JsonNode target) {
        return target.has("source") ? target.get("source") : target;
    }

    /// The state says it more exactly than the source.
    private static @Nullable Integer version(ObjectNode target, Address source) {
        return Nodes.many(target.get("state")).stream()
                .flatMap(Targets::versions)
                .filter(each -> each.document().equalsIgnoreCase(source.document()))
                .map(Address::version)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(source.version());
    }

    private static Stream<Address> versions(JsonNode state) {
        return Stream.concat(Stream.of(state), Nodes.many(state.get("cached")).stream())
                .flatMap(each -> address(Nodes.id(each)).stream());
    }

    private static Optional<Address> address(@Nullable String iri) {
        var match = DOCUMENT.matcher(iri == null ? "" : iri);
        if (!match.matches()) {
            return Optional.empty();
        }
        var version = match.group(2);
        return Optional.of(
                new Address(match.group(1), version == null ? null : Integer.valueOf(version)));
    }
}
