package org.variorum.ui.reading;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.variorum.accounts.Person;
import org.variorum.accounts.UserId;
import org.variorum.annotations.AnnotationId;
import org.variorum.annotations.AnnotationView;
import org.variorum.annotations.EditAnnotation;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.PassageView;
import org.variorum.annotations.TagView;
import org.variorum.annotations.Visibility;
import org.variorum.claims.ClaimId;
import org.variorum.claims.ClaimView;
import org.variorum.claims.EvidenceView;
import org.variorum.discussions.DiscussionView;
import org.variorum.discussions.Subject;
import org.variorum.groups.GroupView;
import org.variorum.groups.Role;
import org.variorum.history.Edited;
import org.variorum.ui.components.Badge;
import org.variorum.ui.components.ButtonMenu;
import org.variorum.ui.components.HistoryDialog;
import org.variorum.ui.components.Markdown;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.PersonAvatar;
import org.variorum.ui.components.Texts;
import org.variorum.ui.components.Times;

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
    }

    private final DeskServices services;
    private final GroupView group;
    private final UserId me;
    private final Host host;
    private List<PassageId> chosen = List.of();

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
        refresh();
    }

    /// The passages that are told about, smallest first.
    List<PassageId> shown() {
        return chosen;
    }

    /// Reads everything again.
    void refresh() {
        getContent().removeAll();
        var ordered =
                services.passages().all(chosen).stream()
                        .filter(passage -> passage.group().equals(group.id()))
                        .sorted(Comparator.comparingInt(passage -> passage.span().length()))
                        .toList();
        if (ordered.isEmpty()) {
            getContent().add(hint());
            return;
        }
        if (ordered.size() > 1) {
            getContent()
                    .add(
                            withClass(
                                    new Paragraph(Texts.get("passage.overlap", ordered.size())),
                                    "soft"));
        }
        ordered.forEach(passage -> getContent().add(card(passage)));
    }

    private Component hint() {
        var key = writes() ? "passage.hint" : "passage.hint-viewer";
        return withClass(new Paragraph(Texts.get(key)), "soft");
    }

    private Component card(PassageView passage) {
        var annotations = services.annotations().ofPassage(passage.id());
        var evidence = services.evidences().ofPassage(passage.id());
        var discussion = services.discussions().about(new Subject.OfPassage(passage.id()));
        var people =
                services.accounts()
                        .named(annotations.stream().map(AnnotationView::author).toList());
        var quote =
                new NativeButton(shortened(passage.quote().exact()), click -> host.reveal(passage));
        quote.addClassNames("quote", "passage-quote");
        quote.setTitle(Texts.get("passage.show"));
        var card = new Div(quote);
        card.addClassName("passage-card");
        annotations.forEach(annotation -> card.add(annotationRow(annotation, people)));
        card.add(claims(evidence));
        discussion.ifPresent(view -> card.add(discussionLine(passage, view)));
        card.add(actions(passage, discussion.isPresent()));
        return card;
    }

    private Component annotationRow(AnnotationView annotation, Map<UserId, Person> people) {
        var author = Objects.requireNonNull(people.get(annotation.author()));
        var head =
                new Div(
                        new PersonAvatar(author),
                        withClass(new Span(author.displayName()), "who"),
                        Times.of(annotation.changedAt()));
        head.addClassName("said-head");
        if (annotation.visibility() == Visibility.PRIVATE) {
            head.add(withClass(new Span(Texts.get("note.private")), "private-sign"));
        }
        head.add(menu(annotation));
        var row = new Div(head);
        row.addClassName("said");
        if (!annotation.tags().isEmpty()) {
            var tags = new Div();
            tags.addClassName("tags");
            annotation.tags().forEach(tag -> tags.add(Badge.of(tag)));
            row.add(tags);
        }
        if (!annotation.note().isEmpty()) {
            row.add(Markdown.of(annotation.note()));
        }
        return row;
    }

    private Component menu(AnnotationView annotation) {
        var button = new NativeButton("⋯");
        button.addClassName("pane-button");
        button.getElement().setAttribute("aria-label", Texts.get("note.menu"));
        new ButtonMenu(button, menu -> fill(menu, annotation));
        return button;
    }

    private void fill(ContextMenu menu, AnnotationView annotation) {
        var mine = annotation.author().equals(me);
        if (mine && writes()) {
            menu.addItem(Texts.get("note.edit"), click -> edit(annotation));
            var other =
                    annotation.visibility() == Visibility.PRIVATE
                            ? Visibility.SHARED
                            : Visibility.PRIVATE;
            menu.addItem(
                    Texts.get(other == Visibility.PRIVATE ? "note.make-private" : "note.share"),
                    click -> show(annotation, other));
        }
        menu.addItem(Texts.get("nav.history"), click -> history(annotation.id(), mine && writes()));
        if (mine && writes() || group.myRole().atLeast(Role.EDITOR)) {
            menu.addItem(Texts.get("action.withdraw"), click -> withdraw(annotation));
        }
    }

    private void edit(AnnotationView annotation) {
        AnnotationDialog.openEdit(services, annotation, this::changed);
    }

    private void show(AnnotationView annotation, Visibility visibility) {
        var tags = annotation.tags().stream().map(TagView::id).collect(Collectors.toSet());
        var command =
                new EditAnnotation(
                        annotation.id(), annotation.lock(), annotation.note(), visibility, tags);
        switch (services.annotations().edit(command)) {
            case Edited.Saved<AnnotationView>(var now) -> changed(now);
            case Edited.Conflict<AnnotationView>(var theirs) -> {
                Notices.problem(Texts.get("conflict.read-again"));
                changed(theirs);
            }
        }
    }

    private void withdraw(AnnotationView annotation) {
        services.annotations().withdraw(annotation.id());
        changed(annotation);
        Notices.undoable(
                Texts.get("note.withdrawn"),
                () -> {
                    services.annotations().restore(annotation.id());
                    changed(annotation);
                });
    }

    private void history(AnnotationId annotation, boolean restorable) {
        HistoryDialog.open(
                Texts.get("note.history"),
                services.annotations().history(annotation),
                services.accounts(),
                restorable
                        ? revision ->
                                changed(services.annotations().restoreTo(annotation, revision))
                        : null);
    }

    private void changed(AnnotationView annotation) {
        refresh();
        host.marksChanged(annotation.passage());
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

    private static String shortened(String quote) {
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
