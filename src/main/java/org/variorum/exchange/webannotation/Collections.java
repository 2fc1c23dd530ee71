package org.variorum.exchange.webannotation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.variorum.exchange.Sentences;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Words containers and their pages.
///
/// A page's address says behind which position it begins, so that it is found at once, wherever it
/// is, and has the same annotations on it while others come and go elsewhere. How many come before
/// it is counted when it is told.
@Component
class Collections {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Pattern PAGE = Pattern.compile("(0|[1-9]\\d{0,17})(?:-([1-9]\\d{0,17}))?");

    private final WebAnnotations annotations;
    private final Wording wording;
    private final Sentences sentences;

    Collections(WebAnnotations annotations, Wording wording, Sentences sentences) {
        this.annotations = annotations;
        this.wording = wording;
        this.sentences = sentences;
    }

    /// How a container is read.
    ///
    /// @param size how many annotations a page has
    /// @param isUsual whether the size is the one that needs not be said
    record Manner(boolean irisOnly, int size, boolean isUsual) {

        String query() {
            return "?iris=" + (irisOnly ? 1 : 0) + (isUsual ? "" : "&limit=" + size);
        }
    }

    /// The stretch that a page's address tells, null for what was never told.
    static @Nullable Stretch parse(String text) {
        var match = PAGE.matcher(text);
        if (!match.matches()) {
            return null;
        }
        var after = Long.parseLong(match.group(1));
        if (match.group(2) == null) {
            return Stretch.behind(after);
        }
        var upTo = Long.parseLong(match.group(2));
        return after < upTo ? new Stretch(after, upTo) : null;
    }

    private static String format(Stretch page) {
        return page.after() + (page.isLimited() ? "-" + page.upTo() : "");
    }

    /// The address of the container that tells whether it is about addresses alone.
    static String address(ContainerView container, Manner manner, Addresses addresses) {
        return addresses.container(container.document().id()) + manner.query();
    }

    ObjectNode container(
            ContainerView container, Manner manner, boolean minimal, Addresses addresses) {
        var node = JSON.objectNode();
        node.set("@context", JSON.arrayNode().add(Terms.ANNO).add(Terms.LDP_CONTEXT));
        describe(node, container, manner, addresses);
        node.set("type", JSON.arrayNode().add("BasicContainer").add("AnnotationCollection"));
        if (container.total() > 0) {
            if (minimal) {
                node.put("first", page(container, manner, Stretch.FIRST, addresses));
            } else {
                var first = worded(container, manner, Stretch.FIRST, addresses);
                first.put("partOf", address(container, manner, addresses));
                node.set("first", first);
            }
            node.put("last", page(container, manner, last(container, manner), addresses));
        }
        return node;
    }

    /// @param container counted up to where the page begins
    ObjectNode page(ContainerView container, Stretch page, Manner manner, Addresses addresses) {
        var node = JSON.objectNode();
        node.put("@context", Terms.ANNO);
        node.setAll(worded(container, manner, page, addresses));
        var whole = JSON.objectNode();
        describe(whole, container, manner, addresses);
        whole.put("type", "AnnotationCollection");
        node.set("partOf", whole);
        return node;
    }

    private void describe(
            ObjectNode node, ContainerView container, Manner manner, Addresses addresses) {
        node.put("id", address(container, manner, addresses));
        node.put("label", sentences.get("web-annotation.container", container.document().title()));
        node.put("total", container.total());
        node.put("modified", Wording.time(container.modified()));
    }

    private ObjectNode worded(
            ContainerView container, Manner manner, Stretch page, Addresses addresses) {
        var document = container.document().id();
        var held = annotations.page(document, page, manner.size());
        var node = JSON.objectNode();
        node.put("id", page(container, manner, page, addresses));
        node.put("type", "AnnotationPage");
        node.put("startIndex", container.before());
        if (page.after() > 0) {
            annotations
                    .before(document, page.after(), manner.size())
                    .ifPresent(each -> node.put("prev", page(container, manner, each, addresses)));
        }
        if (held.more()) {
            node.put("next", page(container, manner, Stretch.behind(held.last()), addresses));
        }
        ArrayNode items = node.putArray("items");
        for (var each : held.annotations()) {
            if (manner.irisOnly()) {
                items.add(addresses.annotation(each));
            } else {
                items.add(withoutUsualContext(wording.of(each, addresses)));
            }
        }
        return node;
    }

    /// The page's own context holds for what is in it.
    private static ObjectNode withoutUsualContext(ObjectNode annotation) {
        var context = annotation.get("@context");
        if (context.isString() && context.stringValue().equals(Terms.ANNO)) {
            annotation.remove("@context");
        }
        return annotation;
    }

    private Stretch last(ContainerView container, Manner manner) {
        var rest = container.total() % manner.size();
        var held = rest == 0 ? manner.size() : (int) rest;
        return annotations
                .before(container.document().id(), Long.MAX_VALUE, held)
                .filter(page -> !page.isLimited())
                .orElse(Stretch.FIRST);
    }

    private static String page(
            ContainerView container, Manner manner, Stretch page, Addresses addresses) {
        return address(container, manner, addresses) + "&page=" + format(page);
    }
}
