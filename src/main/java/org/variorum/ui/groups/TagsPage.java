package org.variorum.ui.groups;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.variorum.groups.GroupView;
import org.variorum.groups.Role;
import org.variorum.history.Change;
import org.variorum.history.TimelineEntry;
import org.variorum.ui.components.EmptyState;
import org.variorum.ui.components.Live;
import org.variorum.ui.components.Texts;

/// The vocabulary of one group as a tree.
class TagsPage extends Div {

    private final GroupView group;
    private final TagServices services;
    private final TagActions actions;
    private final TagTree tree;
    private final Div shown = new Div();

    TagsPage(GroupView group, TagServices services) {
        this.group = group;
        this.services = services;
        actions = new TagActions(group, services, this::refresh);
        tree = new TagTree(actions);
        add(head(), shown);
        refresh();
        Live.follow(
                this,
                services.news(),
                group.id(),
                services.accounts().me().id(),
                this::refreshAfter);
    }

    private Component head() {
        var sentence = new Paragraph(Texts.get("tags.sentence"));
        sentence.addClassName("page-sentence");
        var head = new Div(new Div(new H1(Texts.get("nav.tags")), sentence));
        head.addClassName("page-head");
        if (group.myRole().atLeast(Role.EDITOR)) {
            var withdrawn =
                    new Button(
                            Texts.get("tags.withdrawn"),
                            click ->
                                    new WithdrawnTagsDialog(group, services, this::refresh).open());
            withdrawn.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            head.add(withdrawn);
        }
        if (group.myRole().atLeast(Role.MEMBER)) {
            head.add(create());
        }
        return head;
    }

    private Button create() {
        var create = new Button(Texts.get("tags.create"), click -> actions.create(null));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return create;
    }

    private void refresh() {
        var vocabulary = services.vocabulary(group.id());
        actions.know(vocabulary);
        tree.show(vocabulary);
        shown.removeAll();
        shown.add(vocabulary.rows().isEmpty() ? nothingYet() : tree);
    }

    private Component nothingYet() {
        return group.myRole().atLeast(Role.MEMBER)
                ? new EmptyState(
                        Texts.get("tags.empty.title"), Texts.get("tags.empty.sentence"), create())
                : new EmptyState(Texts.get("tags.empty.title"), Texts.get("tags.empty.viewer"));
    }

    private void refreshAfter(List<TimelineEntry> news) {
        if (news.stream().map(TimelineEntry::kind).anyMatch(TagsPage::concerns)) {
            refresh();
        }
    }

    private static boolean concerns(Change.Kind kind) {
        return switch (kind) {
            case TAG, ANNOTATION, CLAIM -> true;
            default -> false;
        };
    }
}
