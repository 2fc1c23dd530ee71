package org.variorum.exchange.webannotation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.variorum.exchange.Sentences;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Words containers and their pages.
///
/// A page's address says behind which position it begins and how many annotations come before it:
/// the first finds it at once, wherever it is, the second is told as `startIndex`.
@Component
class Collections {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

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

    /// Which page.
    ///
    /// @param start how many annotations were before it when its address was told
    /// @param after the position behind which it begins
    record Cursor(long start, long after) {

        static final Cursor FIRST = new Cursor(0, 0);

        /// Null for what was never told.
        static @Nullable Cursor parse(String text) {
            if (text.equals("0")) {
                return FIRST;
            }
            if (!text.matches("\\d{1,12}-\\d{1,18}")) {
                return null;
            }
            var dash = text.indexOf('-');
            return new Cursor(
                    Long.parseLong(text.substring(0, dash)),
                    Long.parseLong(text.substring(dash + 1)));
        }

        String format() {
            return after == 0 ? "0" : start + "-" + after;
        }
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
                node.put("first", page(container, manner, Cursor.FIRST, addresses));
            } else {
                var first = worded(container, manner, Cursor.FIRST, addresses);
                first.put("partOf", address(container, manner, addresses));
                node.set("first", first);
            }
            node.put("last", page(container, manner, last(container, manner), addresses));
        }
        return node;
    }

    ObjectNode page(
            ContainerView container, Cursor cursor, Manner manner, Addresses addresses) {
        var node = JSON.objectNode();
        node.put("@context", Terms.ANNO);
        node.setAll(worded(container, manner, cursor, addresses));
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
            ContainerView container, Manner manner, Cursor cursor, Addresses addresses) {
        var document = container.document().id();
        var held = annotations.page(document, cursor.after(), manner.size());
        var node = JSON.objectNode();
        node.put("id", page(container, manner, cursor, addresses));
        node.put("type", "AnnotationPage");
        node.put("startIndex", cursor.start());
        if (cursor.after() > 0) {
            node.put("prev", page(container, manner, before(container, manner, cursor), addresses));
        }
        if (held.more()) {
            var next = new Cursor(cursor.start() + manner.size(), held.last());
            node.put("next", page(container, manner, next, addresses));
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

    private Cursor before(ContainerView container, Manner manner, Cursor cursor) {
        var after =
                annotations.before(container.document().id(), cursor.after(), manner.size());
        return after == 0
                ? Cursor.FIRST
                : new Cursor(Math.max(0, cursor.start() - manner.size()), after);
    }

    private Cursor last(ContainerView container, Manner manner) {
        var rest = container.total() % manner.size();
        var held = rest == 0 ? manner.size() : (int) rest;
        var after = annotations.before(container.document().id(), Long.MAX_VALUE, held);
        return after == 0 ? Cursor.FIRST : new Cursor(container.total() - held, after);
    }

    private static String page(
            ContainerView container, Manner manner, Cursor cursor, Addresses addresses) {
        return address(container, manner, addresses) + "&page=" + cursor.format();
    }
}
