package org.variorum.ui.timeline;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.variorum.annotations.PassageId;
import org.variorum.claims.EvidenceId;
import org.variorum.claims.RelationId;
import org.variorum.discussions.DiscussionId;
import org.variorum.discussions.PostId;
import org.variorum.discussions.Subject;
import org.variorum.history.Change;
import org.variorum.ui.components.Places;

/// Leads on to where a thing can be seen: a claim with its discussion, or a passage on the desk.
@Route(Places.THING)
@PermitAll
class ThingView extends Div implements BeforeEnterObserver {

    private final TimelineServices services;

    ThingView(TimelineServices services) {
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        address(
                        parameters.get(Places.SLUG).orElse(""),
                        parameters.get("kind").orElse(""),
                        parameters.get("id").orElse(""))
                .ifPresentOrElse(
                        address -> forward(event, address),
                        () -> event.rerouteToError(NotFoundException.class));
    }

    private static void forward(BeforeEnterEvent event, String address) {
        var parts = address.split("\\?", 2);
        event.forwardTo(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }

    /// What is not there and what is not this person's to see look the same.
    private Optional<String> address(String slug, String kind, String id) {
        try {
            return Optional.ofNullable(
                    switch (Change.Kind.valueOf(kind.toUpperCase(Locale.ROOT))) {
                        case EVIDENCE -> evidence(slug, new EvidenceId(UUID.fromString(id)));
                        case RELATION ->
                                Places.claims(
                                        slug,
                                        services.relations()
                                                .from(new RelationId(UUID.fromString(id))));
                        case DISCUSSION -> discussion(slug, new DiscussionId(UUID.fromString(id)));
                        case POST -> post(slug, new PostId(UUID.fromString(id)));
                        default -> null;
                    });
        } catch (IllegalArgumentException
                | NoSuchElementException
                | AccessDeniedException nothing) {
            return Optional.empty();
        }
    }

    private String evidence(String slug, EvidenceId id) {
        var evidence = services.evidences().get(id);
        return Places.deskAt(slug, List.of(evidence.passage().document()), evidence.claim());
    }

    private String post(String slug, PostId id) {
        return discussion(slug, services.discussions().getPost(id).discussion());
    }

    private String discussion(String slug, DiscussionId id) {
        return switch (services.discussions().get(id).subject()) {
            case Subject.OfClaim(var claim) -> Places.claims(slug, claim);
            case Subject.OfPassage(var passage) -> passage(slug, passage);
        };
    }

    private String passage(String slug, PassageId id) {
        var document = services.passages().get(id).document();
        return Places.deskAt(slug, List.of(document), id);
    }
}
