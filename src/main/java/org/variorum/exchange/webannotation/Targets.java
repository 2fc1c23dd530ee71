package org.variorum.exchange.webannotation;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.variorum.Refusal;
import org.variorum.documents.DocumentId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Which of an annotation's targets lies on the document of the container. The host in an address
/// is not compared: behind a proxy one server has several names.
final class Targets {

    private static final Pattern DOCUMENT =
            Pattern.compile(
                    "(?:.*/)?api/documents/([0-9a-fA-F-]{36})(?:/versions/(\\d{1,9})(?:/(?:text|original))?)?/?(?:[?#].*)?");

    private Targets() {}

    /// A target that could be placed.
    ///
    /// @param index which of the targets, from 0
    /// @param version the number of the version that it speaks of; null for the current one
    record Ours(int index, ObjectNode target, @Nullable Integer version) {

        @Nullable JsonNode selector() {
            return target.get("selector");
        }
    }

    private record Address(String document, @Nullable Integer version) {}

    /// The first target that is a part of this document.
    ///
    /// @throws Refusal `target-elsewhere` if the only target is another document of this server
    static Optional<Ours> on(DocumentId document, ObjectNode plain) {
        var targets = Nodes.many(plain.get("target"));
        for (var index = 0; index < targets.size(); index++) {
            var target = targets.get(index);
            var address = address(Nodes.id(target.isString() ? target : source(target)));
            if (address.isEmpty()) {
                continue;
            }
            if (address.get().document().equalsIgnoreCase(document.value().toString())) {
                if (target instanceof ObjectNode object && object.has("selector")) {
                    return Optional.of(new Ours(index, object, version(object, address.get())));
                }
            } else if (targets.size() == 1) {
                throw Refusal.field("target", "target-elsewhere");
            }
        }
        return Optional.empty();
    }

    /// Whether this state says on which version of the document a target lies.
    static boolean isVersion(DocumentId document, JsonNode state) {
        return Stream.concat(Stream.of(state), Nodes.many(state.get("cached")).stream())
                .flatMap(each -> address(Nodes.id(each)).stream())
                .anyMatch(
                        each ->
                                each.version() != null
                                        && each.document()
                                                .equalsIgnoreCase(document.value().toString()));
    }

    private static @Nullable JsonNode source(JsonNode target) {
        return target.has("source") ? target.get("source") : target;
    }

    /// The state says it more exactly than the source.
    private static @Nullable Integer version(ObjectNode target, Address source) {
        return Nodes.many(target.get("state")).stream()
                .flatMap(
                        state ->
                                Stream.concat(
                                        Stream.of(state), Nodes.many(state.get("cached")).stream()))
                .flatMap(each -> address(Nodes.id(each)).stream())
                .filter(each -> each.document().equalsIgnoreCase(source.document()))
                .map(Address::version)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(source.version());
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
