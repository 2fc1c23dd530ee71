package org.variorum.exchange.webannotation;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The contexts that are known by heart. Nothing else is ever loaded, from wherever: an address in
/// what somebody sends would make this server ask for it.
final class Contexts implements DocumentLoader {

    /// What all of them say alike.
    private static final Set<String> SAME = Set.of("id", "type");

    private final Map<String, JsonDocument> known =
            Map.of(
                    withoutScheme(Terms.ANNO),
                    bundled("anno"),
                    withoutScheme(Terms.LDP_CONTEXT),
                    bundled("ldp"),
                    withoutScheme(Terms.ACTIVITY_STREAMS),
                    bundled("activitystreams"),
                    withoutScheme(Terms.ACTIVITY_STREAMS + ".jsonld"),
                    bundled("activitystreams"));

    private final Set<String> terms = termsOf(document(Terms.ANNO));

    /// Whether it is the context of Web Annotation, by either scheme.
    static boolean isAnno(String address) {
        return withoutScheme(address).equals(withoutScheme(Terms.ANNO));
    }

    /// Whether it is one of those known by heart.
    boolean knows(String address) {
        return known.containsKey(withoutScheme(address));
    }

    /// Whether Web Annotation gives this key a meaning.
    boolean isTerm(String key) {
        return terms.contains(key);
    }

    /// Whether it is known by heart and says otherwise what a word of Web Annotation means.
    boolean redefines(String address) {
        return knows(address)
                && !isAnno(address)
                && termsOf(document(address)).stream()
                        .filter(term -> !SAME.contains(term))
                        .anyMatch(term -> terms.contains(term) || term.startsWith("@"));
    }

    /// @throws java.util.NoSuchElementException if it is not known
    JsonDocument document(String address) {
        var document = known.get(withoutScheme(address));
        if (document == null) {
            throw new java.util.NoSuchElementException(address);
        }
        return document;
    }

    @Override
    public Document loadDocument(URI address, DocumentLoaderOptions options) throws JsonLdError {
        if (!knows(address.toString())) {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "Not known: " + address);
        }
        return document(address.toString());
    }

    private static String withoutScheme(String address) {
        return address.replaceFirst("^https?://", "");
    }

    private static Set<String> termsOf(JsonDocument context) {
        return context
                .getJsonContent()
                .orElseThrow()
                .asJsonObject()
                .getJsonObject("@context")
                .keySet()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static JsonDocument bundled(String name) {
        var path = "/jsonld/" + name + ".jsonld";
        try (var stream = Objects.requireNonNull(Contexts.class.getResourceAsStream(path), path)) {
            return JsonDocument.of(stream);
        } catch (IOException failure) {
            throw new UncheckedIOException(path, failure);
        } catch (JsonLdError failure) {
            throw new IllegalStateException(path, failure);
        }
    }
}
