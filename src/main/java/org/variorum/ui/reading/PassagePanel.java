package org.variorum.ui.reading;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.UserId;
import org.variorum.annotations.AnnotationView;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.PassageView;
import org.variorum.annotations.PlacementState;
import org.variorum.annotations.Whereabouts;
import org.variorum.claims.ClaimId;
import org.variorum.claims.ClaimView;
import org.variorum.claims.EvidenceView;
import org.variorum.discussions.DiscussionView;
import org.variorum.discussions.Subject;
import org.variorum.documents.DocumentView;
import org.variorum.documents.VersionId;
import org.variorum.groups.GroupView;
import org.variorum.groups.Role;
import org.variorum.ui.components.Badge;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

/// What is said of the chosen passages: notes and tags, the claims that rest on them, the
/// discussions about them.
class PassagePanel extends Composite<Div> {

    /// What the panel asks of the desk.
    interface Host {
        void reveal(PassageView passage);

        void openClaim(ClaimId claim);

        void openDiscussion(PassageId passage);

        void annotate(PassageView passage);

        void claim(PassageView passage);

        void copyLink(PassageView passage);

        void marksChanged(PassageView passage);

        /// Turns the passage's document to this version.
        void openVersion(PassageView passage, VersionId version);
    }

    private final DeskServices services;
    private final GroupView group;
    private final UserId me;
    private final Host host;
    private List<PassageId> chosen = List.of();
    private @Nullable DocumentView unplacedOf;

    PassagePanel(DeskServices services, GroupView group, UserId me, Host host) {
        this.services = services;
        this.group = group;
        this.me = me;
        this.host = host;
        getContent().addClassName("passage-panel");
        refresh();
    }

    /// The passages to tell about, smallest first.
    void show(List<PassageId> passages) {
        chosen = List.copyOf(passages);
        unplacedOf = null;
        refresh();
    }

    /// Tells about all passages of a document that have no place in its current version.
    void showUnplaced(DocumentView document) {
        unplacedOf = document;
        refresh();
    }

    /// The passages that are told about, smallest first.
    List<PassageId> shown() {
        return chosen;
    }

    /// Reads everything again.
    void refresh() {
        getContent().removeAll();
        if (unplacedOf != null) {
            chosen =
                    services.placements().orphans(unplacedOf.id()).stream()
                            .map(each -> each.passage().id())
                            .toList();
            getContent().add(unplacedHead(unplacedOf));
        }
        var ordered =
                services.passages().all(chosen).stream()
                        .filter(passage -> passage.group().equals(group.id()))
                        .sorted(inOrder())
                        .toList();
        if (ordered.isEmpty()) {
            getContent().add(hint());
            return;
        }
        if (ordered.size() > 1 && unplacedOf == null) {
            getContent()
                    .add(
                            withClass(
                                    new Paragraph(Texts.get("passage.overlap", ordered.size())),
                                    "soft"));
        }
        var places = services.placements().now(ordered.stream().map(PassageView::id).toList());
        ordered.forEach(passage -> getContent().add(card(passage, places.get(passage.id()))));
    }

    /// What lies on each other the smallest first; a list as it was given.
    private Comparator<PassageView> inOrder() {
        return unplacedOf == null
                ? Comparator.comparingInt(passage -> passage.span().length())
                : Comparator.comparingInt(passage -> chosen.indexOf(passage.id()));
    }

    private Component unplacedHead(DocumentView document) {
        var head =
                new Div(
                        withClass(
                                new Span(
                                        Texts.get(
                                                "passage.unplaced",
                                                chosen.size(),
                                                document.title(),
                                                document.versions())),
                                "soft"));
        var waiting = services.placements().queue(document.id()).size();
        if (waiting > 0) {
            var link =
                    new Anchor(
                            Places.placing(group.slug(), document.id()),
                            Texts.get("placing.link", waiting));
            head.add(link);
        }
        head.addClassName("unplaced-head");
        return head;
    }

    private Component hint() {
        var key = writes() ? "passage.hint" : "passage.hint-viewer";
        return withClass(new Paragraph(Texts.get(key)), "soft");
    }

    private Component card(PassageView passage, @Nullable Whereabouts now) {
        var annotations = services.annotations().ofPassage(passage.id());
        var evidence = services.evidences().ofPassage(passage.id());
        var discussion = services.discussions().about(new Subject.OfPassage(passage.id()));
        var people =
                services.accounts()
                        .named(annotations.stream().map(AnnotationView::author).toList());
        var card = new Div(quote(passage, now));
        card.addClassName("passage-card");
        if (now != null && now.state() != PlacementState.AS_MADE) {
            card.add(new PlaceLine(services, passage, now, host));
        }
        annotations.forEach(
                annotation ->
                        card.add(
                                new AnnotationRow(
                                        services,
                                        group,
                                        me,
                                        annotation,
                                        Objects.requireNonNull(people.get(annotation.author())),
                                        this::changed)));
        card.add(claims(evidence));
        discussion.ifPresent(view -> card.add(discussionLine(passage, view)));
        card.add(actions(passage, discussion.isPresent()));
        return card;
    }

    private void changed(AnnotationView annotation) {
        refresh();
        host.marksChanged(annotation.passage());
    }

    /// The words as they are now; those that are gone as they were.
    private Component quote(PassageView passage, @Nullable Whereabouts now) {
        var words = now == null || now.words() == null ? passage.quote().exact() : now.words();
        var quote = new NativeButton(shortened(words), click -> host.reveal(passage));
        quote.addClassNames("quote", "passage-quote");
        quote.setClassName("gone", now != null && !now.isPlaced());
        quote.setTitle(Texts.get("passage.show"));
        return quote;
    }

    private Component claims(List<EvidenceView> evidence) {
        var list = new Div();
        list.addClassName("passage-claims");
        var claims =
                services.claims().all(evidence.stream().map(EvidenceView::claim).toList()).stream()
                        .collect(Collectors.toMap(ClaimView::id, claim -> claim));
        for (var piece : evidence) {
            var claim = claims.get(piece.claim());
            if (claim != null) {
                var line = new NativeButton();
                line.addClassName("passage-claim");
                line.addClickListener(click -> host.openClaim(claim.id()));
                line.add(Badge.of(piece.role()), withClass(new Span(claim.statement()), "serif"));
                list.add(line);
            }
        }
        return list;
    }

    private Component discussionLine(PassageView passage, DiscussionView discussion) {
        var posts = discussion.posts().stream().filter(post -> !post.withdrawn()).count();
        var line =
                new NativeButton(
                        Texts.get(
                                discussion.resolved()
                                        ? "passage.discussion-resolved"
                                        : "passage.discussion",
                                posts),
                        click -> host.openDiscussion(passage.id()));
        line.addClassName("link-button");
        return line;
    }

    private Component actions(PassageView passage, boolean discussed) {
        var row = new Div();
        row.addClassName("passage-actions");
        if (writes()) {
            row.add(action("passage.note", () -> host.annotate(passage)));
            row.add(action("passage.claim", () -> host.claim(passage)));
            if (!discussed) {
                row.add(action("passage.discuss", () -> host.openDiscussion(passage.id())));
            }
        }
        row.add(action("passage.link", () -> host.copyLink(passage)));
        return row;
    }

    private static Component action(String label, Runnable work) {
        var button = new NativeButton(Texts.get(label), click -> work.run());
        button.addClassName("link-button");
        return button;
    }

    private boolean writes() {
        return group.myRole().atLeast(Role.MEMBER);
    }

    static String shortened(String quote) {
        return quote.length() <= 280
                ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, 270)) + "…";
    }

    private static <T extends com.vaadin.flow.component.HasStyle> T withClass(
            T component, String name) {
        component.addClassName(name);
        return component;
    }
}
