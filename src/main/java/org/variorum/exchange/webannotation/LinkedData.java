package org.variorum.exchange.webannotation;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.uri.UriValidationPolicy;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.variorum.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON-LD as data: the same annotation in the plain words of Web Annotation, whatever words it was
/// sent in, and as Turtle.
@Component
class LinkedData {

    private static final String CONTEXT = "@context";
    private static final Set<String> HARMLESS =
            Set.of("@language", "@direction", "@base", "@version");

    private final Contexts contexts = new Contexts();
    private final OurWords words = new OurWords(options());
    private final JsonMapper json;

    LinkedData(JsonMapper json) {
        this.json = json;
    }

    /// What was sent, in the words of Web Annotation. Most send just these, and their node is
    /// returned as it is; a context that is not known by heart is passed over if that of Web
    /// Annotation stands beside it, since extensions only add.
    ///
    /// @throws Refusal on `@context`: `context-missing`, `context-unknown`, `context-malformed`,
    ///   `context-remaps` if it gives our own words another meaning
    ObjectNode plain(ObjectNode sent) {
        var context = sent.get(CONTEXT);
        if (context == null || context.isNull()) {
            throw Refusal.field(CONTEXT, "context-missing");
        }
        if (speaksPlainly(sent)) {
            return sent;
        }
        try {
            words.require(sent);
        } catch (JsonLdError failure) {
            throw refusal(failure);
        }
        return compacted(sent);
    }

    /// Whether the words of Web Annotation mean what they say, everywhere in this annotation: its
    /// context is theirs, with nothing behind it that could take them another way.
    boolean speaksPlainly(ObjectNode annotation) {
        var parts = parts(annotation.get(CONTEXT));
        var anno = -1;
        for (var index = 0; index < parts.size(); index++) {
            anno = isAnno(parts.get(index)) ? index : anno;
        }
        return anno >= 0
                && parts.subList(0, anno).stream().noneMatch(LinkedData::setsMore)
                && parts.subList(anno + 1, parts.size()).stream().noneMatch(this::redefines)
                && !hasContextWithin(annotation);
    }

    /// The context under which an annotation is told again: its own, and before it that of Web
    /// Annotation, in whose words the server adds what it knows.
    static ArrayNode told(@Nullable JsonNode context) {
        var contexts = JsonNodeFactory.instance.arrayNode().addAll(parts(context));
        if (parts(context).stream().noneMatch(LinkedData::isAnno)) {
            contexts.insert(0, Terms.ANNO);
        }
        return contexts;
    }

    private boolean hasContextWithin(JsonNode node) {
        for (var child : node) {
            if (child instanceof ObjectNode object
                    && parts(object.get(CONTEXT)).stream().anyMatch(this::isMoreThanUnknown)) {
                return true;
            }
            if (child.isContainer() && hasContextWithin(child)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMoreThanUnknown(JsonNode part) {
        return !part.isString() || contexts.knows(part.stringValue()) && !isAnno(part);
    }

    /// What holds for words that nobody has defined yet.
    private static boolean setsMore(JsonNode part) {
        return part instanceof ObjectNode object
                && object.propertyNames().stream().anyMatch(LinkedData::setsWords);
    }

    /// A language or a base tells nothing of what words mean.
    private static boolean setsWords(String key) {
        return key.startsWith("@") && !HARMLESS.contains(key);
    }

    /// Refuses what has no triples: it could be stored, but told in Turtle neither by itself nor in
    /// its container.
    ///
    /// @throws Refusal `context-unknown` on `@context`, `json-ld-malformed`
    void requireTriples(ObjectNode kept) {
        if (Usual.isUsual(kept)) {
            return;
        }
        try {
            write(kept, new StringWriter());
        } catch (JsonLdError failure) {
            throw isUnknown(failure)
                    ? Refusal.field(CONTEXT, "context-unknown")
                    : Refusal.of("json-ld-malformed", failure.getCode().name());
        }
    }

    /// The triples, as Turtle. One triple a line, without abbreviations: the part of Turtle that is
    /// also N-Triples. What stands under unknown contexts is left out, for nobody can tell what it
    /// means.
    String turtle(ObjectNode described) {
        var writer = new StringWriter();
        try {
            write(described, writer);
        } catch (JsonLdError failure) {
            throw new IllegalStateException("What we say ourselves is no JSON-LD", failure);
        }
        return writer.toString();
    }

    private void write(ObjectNode described, StringWriter writer) throws JsonLdError {
        var known = (ObjectNode) withoutUnknown(described);
        var quads = new NQuadsWriter(writer);
        JsonLd.toRdf(document(known))
                .options(options())
                .provide(
                        (subject, predicate, object, type, language, direction, graph) -> {
                            if (graph == null) {
                                quads.quad(
                                        subject, predicate, object, type, language, direction,
                                        null);
                            }
                            return quads;
                        });
    }

    private ObjectNode compacted(ObjectNode sent) {
        try {
            var compact =
                    JsonLd.compact(document(sent), contexts.document(Terms.ANNO))
                            .options(options())
                            .get();
            var plain = (ObjectNode) json.readTree(compact.toString());
            plain.set(CONTEXT, sent.get(CONTEXT));
            return plain;
        } catch (JsonLdError failure) {
            throw refusal(failure);
        }
    }

    private static Refusal refusal(JsonLdError failure) {
        return Refusal.field(CONTEXT, isUnknown(failure) ? "context-unknown" : "context-malformed");
    }

    private static boolean isUnknown(JsonLdError failure) {
        return failure.getCode() == JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED
                || failure.getCode() == JsonLdErrorCode.LOADING_DOCUMENT_FAILED;
    }

    /// A copy in which no context is left that would have to be fetched.
    private JsonNode withoutUnknown(JsonNode node) {
        if (node instanceof ArrayNode array) {
            var copy = json.createArrayNode();
            array.forEach(element -> copy.add(withoutUnknown(element)));
            return copy;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        var copy = json.createObjectNode();
        object.forEachEntry(
                (key, value) ->
                        copy.set(key, key.equals(CONTEXT) ? known(value) : withoutUnknown(value)));
        return copy;
    }

    private ArrayNode known(JsonNode context) {
        var copy = json.createArrayNode();
        parts(context).stream()
                .filter(part -> !part.isString() || contexts.knows(part.stringValue()))
                .forEach(copy::add);
        return copy;
    }

    private boolean redefines(JsonNode part) {
        if (part.isString()) {
            return contexts.redefines(part.stringValue());
        }
        return !(part instanceof ObjectNode object)
                || object.propertyNames().stream()
                        .anyMatch(key -> setsWords(key) || contexts.isTerm(key))
                || object.values().stream().anyMatch(term -> term.has(CONTEXT));
    }

    private static boolean isAnno(JsonNode part) {
        return part.isString() && Contexts.isAnno(part.stringValue());
    }

    static List<JsonNode> parts(@Nullable JsonNode context) {
        var parts = new ArrayList<JsonNode>();
        if (context instanceof ArrayNode array) {
            array.forEach(parts::add);
        } else if (context != null) {
            parts.add(context);
        }
        return parts;
    }

    static JsonDocument document(ObjectNode node) throws JsonLdError {
        return JsonDocument.of(new StringReader(node.toString()));
    }

    private JsonLdOptions options() {
        var options = new JsonLdOptions(contexts);
        options.setUriValidation(UriValidationPolicy.Full);
        options.setOrdered(true);
        return options;
    }
}
