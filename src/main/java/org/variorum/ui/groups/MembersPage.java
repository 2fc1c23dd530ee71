package org.variorum.ui.groups;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupView;
import org.variorum.groups.Groups;
import org.variorum.groups.Role;
import org.variorum.history.Change;
import org.variorum.history.Edited;
import org.variorum.realtime.News;
import org.variorum.ui.components.ConflictDialog;
import org.variorum.ui.components.FormDialog;
import org.variorum.ui.components.Live;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

/// One group's page: what it is, who is in it, and for its owners how to change both.
class MembersPage extends Div {

    private final Groups groups;
    private final UserId me;
    private GroupView group;

    MembersPage(GroupView group, Groups groups, Accounts accounts, News news) {
        this.group = group;
        this.groups = groups;
        this.me = accounts.me().id();
        show();
        Live.follow(
                this,
                news,
                group.id(),
                me,
                latest -> {
                    if (latest.stream()
                            .anyMatch(
                                    entry ->
                                            entry.kind() == Change.Kind.MEMBER
                                                    || entry.kind() == Change.Kind.GROUP)) {
                        refresh();
                    }
                });
    }

    private boolean owns() {
        return group.myRole() == Role.OWNER;
    }

    private void refresh() {
        groups.bySlug(group.slug())
                .ifPresentOrElse(
                        now -> {
                            group = now;
                            show();
                        },
                        () -> Places.go(Places.HOME));
    }

    private void show() {
        removeAll();
        add(head());
        if (owns()) {
            add(new AddMember(this::addMember));
        }
        var title = new H2(Texts.get("group.members", group.members()));
        title.addClassName("section-title");
        add(title, new MemberList(groups.members(group.id()), me, owns(), this));
    }

    private Component head() {
        var title = new Div(new H1(group.name()));
        var sentence =
                new Paragraph(
                        group.description().isEmpty() && owns()
                                ? Texts.get("members.no-description")
                                : group.description());
        sentence.addClassName("page-sentence");
        title.add(sentence);
        var head = new Div(title);
        head.addClassName("page-head");
        if (owns()) {
            head.add(new Button(Texts.get("members.describe"), click -> openDescribing()));
        }
        var leave = new Button(Texts.get("members.leave"), click -> openLeaving());
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        head.add(leave);
        return head;
    }

    private void addMember(String username, Role role) {
        groups.addMember(group.id(), username, role);
        refresh();
    }

    /// Gives a member another role; the list is shown anew in either case, so that it tells the
    /// truth.
    void changeRole(UserId person, Role role) {
        Notices.unlessRefused(() -> groups.changeRole(group.id(), person, role));
        refresh();
    }

    void remove(org.variorum.groups.MemberView member) {
        if (Notices.unlessRefused(() -> groups.removeMember(group.id(), member.person().id()))) {
            refresh();
            Notices.undoable(
                    Texts.get("members.removed", member.person().displayName()),
                    () ->
                            Notices.unlessRefused(
                                    () -> addMember(member.person().username(), member.role())));
        }
    }

    private void openLeaving() {
        new FormDialog(
                        Texts.get("members.leave"),
                        Texts.get("members.leave"),
                        () -> {
                            groups.leave(group.id());
                            Notices.done(Texts.get("members.left", group.name()));
                            Places.go(Places.HOME);
                        })
                .with(new Paragraph(Texts.get("members.leave.sentence", group.name())))
                .destructive()
                .open();
    }

    private void openDescribing() {
        var name = new TextField(Texts.get("group.name"));
        name.setRequiredIndicatorVisible(true);
        name.setValue(group.name());
        var description = new TextArea(Texts.get("group.description"));
        description.setHelperText(Texts.get("group.description.help"));
        description.setValue(group.description());
        var lock = group.lock();
        new FormDialog(
                        Texts.get("members.describe"),
                        Texts.get("action.save"),
                        () -> describe(name.getValue(), description.getValue(), lock))
                .with("name", name)
                .with("description", description)
                .open();
    }

    private void describe(String name, String description, long lock) {
        switch (groups.describe(group.id(), name, description, lock)) {
            case Edited.Saved<GroupView> saved -> refresh();
            case Edited.Conflict<GroupView>(GroupView theirs) ->
                    new ConflictDialog(
                                    inWords(theirs.name(), theirs.description()),
                                    inWords(name, description),
                                    () -> describe(name, description, theirs.lock()),
                                    this::refresh)
                            .open();
        }
    }

    private static String inWords(String name, String description) {
        return name + "\n\n" + description;
    }
}
