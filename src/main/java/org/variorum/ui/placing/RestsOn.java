package org.variorum.ui.placing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.variorum.annotations.AnnotationView;
import org.variorum.annotations.PassageId;
import org.variorum.claims.ClaimView;
import org.variorum.claims.EvidenceView;
import org.variorum.discussions.DiscussionView;
import org.variorum.discussions.Subject;
import org.variorum.ui.components.Badge;
import org.variorum.ui.components.Markdown;
import org.variorum.ui.components.PersonAvatar;
import org.variorum.ui.components.Texts;

/// What rests on a passage: why its place matters.
class RestsOn extends Composite<Div> {

    private final PlacingServices services;

    RestsOn(PlacingServices services, PassageId passage) {
        this.services = services;
        getContent().addClassName("rests-on");
        getContent().add(new H3(Texts.get("placing.rests")));
        services.annotations().ofPassage(passage).forEach(each -> getContent().add(said(each)));
        claims(passage);
        services.discussions()
                .about(new Subject.OfPassage(passage))
                .ifPresent(discussion -> getContent().add(talk(discussion)));
    }

    private Component said(AnnotationView annotation) {
        var author = services.accounts().named(java.util.List.of(annotation.author()));
        var row = new Div();
        row.addClassName("said");
        author.values().stream()
                .findFirst()
                .ifPresent(
                        person -> {
                            var who = new Span(person.displayName());
                            who.addClassName("who");
                            var head = new Div(new PersonAvatar(person), who);
                            head.addClassName("rests-who");
                            row.add(head);
                        });
        annotation.tags().forEach(tag -> row.add(Badge.of(tag)));
        if (!annotation.note().isEmpty()) {
            row.add(Markdown.of(annotation.note()));
        }
        return row;
    }

    private void claims(PassageId passage) {
        var evidence = services.evidences().ofPassage(passage);
        var claims =
                services.claims().all(evidence.stream().map(EvidenceView::claim).toList()).stream()
                        .collect(Collectors.toMap(ClaimView::id, claim -> claim));
        for (var piece : evidence) {
            var claim = claims.get(piece.claim());
            if (claim != null) {
                var statement = new Span(claim.statement());
                statement.addClassName("serif");
                var row = new Div(Badge.of(piece.role()), statement);
                row.addClassName("passage-claim");
                getContent().add(row);
            }
        }
    }

    private static Component talk(DiscussionView discussion) {
        var posts = discussion.posts().stream().filter(post -> !post.withdrawn()).count();
        var line =
                new Div(
                        Texts.get(
                                discussion.resolved()
                                        ? "passage.discussion-resolved"
                                        : "passage.discussion",
                                posts));
        line.addClassName("soft");
        return line;
    }
}
