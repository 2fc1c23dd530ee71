package org.variorum.ui.components;

import com.vaadin.flow.component.UI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.variorum.anchoring.Span;
import org.variorum.annotations.AnnotationId;
import org.variorum.annotations.PassageId;
import org.variorum.claims.ClaimId;
import org.variorum.documents.DocumentId;
import org.variorum.history.Change;

/// Where everything is: the routes, and the addresses to go to. Screens name each other only
/// through here.
public final class Places {

    /// The route parameter that holds a group's slug.
    public static final String SLUG = "slug";

    public static final String HOME = "";
    public static final String LOGIN = "login";
    public static final String SETUP = "setup";
    public static final String ACCOUNT = "account";
    public static final String PEOPLE = "admin/people";
    public static final String LIBRARY = "groups/:slug";
    public static final String DESK = "groups/:slug/read";
    public static final String CLAIMS = "groups/:slug/claims";
    public static final String TIMELINE = "groups/:slug/history";
    public static final String THING = "groups/:slug/thing/:kind/:id";
    public static final String MEMBERS = "groups/:slug/members";
    public static final String TAGS = "groups/:slug/tags";

    /// Versions of a document, and the passages of it that wait for a place.
    public static final String VERSIONS = "groups/:slug/documents/:document/versions";

    public static final String PLACING = "groups/:slug/documents/:document/places";

    /// The route parameter that holds a document's id.
    public static final String DOCUMENT_ID = "document";

    /// Query parameters of the desk: the documents in their order, and what is selected.
    public static final String DOCUMENT = "doc";

    public static final String CLAIM = "claim";
    public static final String PASSAGE = "passage";
    public static final String ANNOTATION = "annotation";

    /// A stretch of the first document, `start-end`, for who may not make it a passage.
    public static final String SPAN = "span";

    private Places() {}

    /// A route of a group as an address.
    public static String of(String route, String slug) {
        return route.replace(":" + SLUG, URLEncoder.encode(slug, StandardCharsets.UTF_8));
    }

    /// The desk with these documents side by side.
    public static String desk(String slug, List<DocumentId> documents) {
        return desk(slug, documents, null, null);
    }

    /// The desk at a claim.
    public static String deskAt(String slug, List<DocumentId> documents, ClaimId claim) {
        return desk(slug, documents, CLAIM, claim.value());
    }

    /// The desk at a passage.
    public static String deskAt(String slug, List<DocumentId> documents, PassageId passage) {
        return desk(slug, documents, PASSAGE, passage.value());
    }

    /// The desk at a stretch of one version of a document; nothing is stored for it.
    public static String deskAt(String slug, DocumentId document, int version, Span span) {
        return of(DESK, slug)
                + "?%s=%s@%d&%s=%d-%d"
                        .formatted(
                                DOCUMENT,
                                document.value(),
                                version,
                                SPAN,
                                span.start(),
                                span.end());
    }

    /// The desk at an annotation.
    public static String deskAt(String slug, List<DocumentId> documents, AnnotationId annotation) {
        return desk(slug, documents, ANNOTATION, annotation.value());
    }

    /// The claims of a group, with one of them open.
    public static String claims(String slug, ClaimId claim) {
        return of(CLAIMS, slug) + "?" + CLAIM + "=" + claim.value();
    }

    /// All versions of a document.
    public static String versions(String slug, DocumentId document) {
        return of(VERSIONS, slug).replace(":" + DOCUMENT_ID, document.value().toString());
    }

    /// The passages of a document that wait for a place in its current version.
    public static String placing(String slug, DocumentId document) {
        return of(PLACING, slug).replace(":" + DOCUMENT_ID, document.value().toString());
    }

    /// The desk with two versions of a document against each other.
    ///
    /// @param old the number of the one at the left
    /// @param now the number of the other one
    public static String compare(String slug, DocumentId document, int old, int now) {
        var one = DOCUMENT + "=" + document.value() + "@";
        return of(DESK, slug) + "?" + one + old + "&" + one + now;
    }

    /// Leads to where a thing that a timeline tells of can be seen. Where that is, is found only
    /// when somebody goes there: a line knows its thing, and not what that belongs to.
    public static String thing(String slug, Change.Kind kind, UUID id) {
        return of(THING, slug)
                .replace(":kind", kind.name().toLowerCase(Locale.ROOT))
                .replace(":id", id.toString());
    }

    /// Goes there from the current page.
    public static void go(String address) {
        var question = address.indexOf('?');
        var ui = UI.getCurrent();
        if (question < 0) {
            ui.navigate(address);
        } else {
            ui.navigate(
                    address.substring(0, question),
                    com.vaadin.flow.router.QueryParameters.fromString(
                            address.substring(question + 1)));
        }
    }

    private static String desk(
            String slug, List<DocumentId> documents, @Nullable String kind, @Nullable Object id) {
        var parameters = new ArrayList<String>();
        documents.forEach(document -> parameters.add(DOCUMENT + "=" + document.value()));
        if (kind != null) {
            parameters.add(kind + "=" + id);
        }
        var path = of(DESK, slug);
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }
}
