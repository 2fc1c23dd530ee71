package org.variorum.exchange.webannotation;

import java.util.regex.Pattern;
import org.variorum.annotations.Visibility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Whether an annotation is private, as `audience` says it. A private one names its author there; a
/// shared one names somebody else, its group by address if nobody in particular.
final class Audience {

    private static final String KEY = "audience";
    private static final Pattern GROUP = Pattern.compile("(?:.*/)?api/groups/[^/?#]+/?");

    private Audience() {}

    /// @param me the author, as the server calls them
    /// @param unsaid what it is if nobody is named: what is private stays so until somebody says
    ///   otherwise
    static Visibility visibility(ObjectNode plain, String me, Visibility unsaid) {
        var named = Nodes.many(plain.get(KEY));
        if (named.isEmpty()) {
            return unsaid;
        }
        return named.stream().anyMatch(each -> me.equals(Nodes.id(each)))
                        && named.stream().noneMatch(Audience::isGroup)
                ? Visibility.PRIVATE
                : Visibility.SHARED;
    }

    /// Says it in the annotation, beside those whom its sender named.
    static void set(ObjectNode node, String author, Visibility visibility) {
        var isPrivate = visibility == Visibility.PRIVATE;
        var audience = JsonNodeFactory.instance.arrayNode();
        Nodes.many(node.get(KEY)).stream()
                .filter(each -> !author.equals(Nodes.id(each)))
                .filter(each -> !isPrivate || !isGroup(each))
                .forEach(audience::add);
        if (isPrivate) {
            audience.add(
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("id", author)
                            .put("type", "Audience"));
        }
        if (audience.isEmpty()) {
            node.remove(KEY);
        } else {
            node.set(KEY, Nodes.folded(audience));
        }
    }

    private static boolean isGroup(JsonNode each) {
        var id = Nodes.id(each);
        return id != null && GROUP.matcher(id).matches();
    }
}
