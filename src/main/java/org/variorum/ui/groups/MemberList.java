package org.variorum.ui.groups;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.variorum.accounts.UserId;
import org.variorum.groups.MemberView;
import org.variorum.ui.components.PersonAvatar;
import org.variorum.ui.components.Texts;
import org.variorum.ui.components.Times;

/// The members, one a line; owners find the role and a way to remove there.
class MemberList extends UnorderedList {

    private final UserId me;
    private final boolean owns;
    private final MembersPage page;

    MemberList(List<MemberView> members, UserId me, boolean owns, MembersPage page) {
        this.me = me;
        this.owns = owns;
        this.page = page;
        addClassNames("sheet", "member-list");
        members.forEach(member -> add(line(member)));
    }

    private ListItem line(MemberView member) {
        var person = member.person();
        var avatar = new PersonAvatar(person);
        avatar.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(person.displayName());
        name.addClassName("member-name");
        var facts = new Span(new Span(Texts.get("members.since", person.username()) + " "));
        facts.add(Times.of(member.since()));
        facts.addClassNames("member-facts", "soft");
        var who = new Div(name, facts);
        who.addClassName("member-who");
        if (person.id().equals(me)) {
            var you = new Span(Texts.get("members.you"));
            you.addClassNames("badge", "badge-quiet");
            name.add(new Span(" "), you);
        }
        var line = new ListItem(avatar, who, role(member));
        line.addClassName("member");
        if (owns && !person.id().equals(me)) {
            line.add(remove(member));
        }
        return line;
    }

    private Component role(MemberView member) {
        if (!owns) {
            var badge = new Span(Texts.of(member.role()));
            badge.addClassNames("badge", "badge-quiet");
            return badge;
        }
        var select = new RoleSelect("");
        select.setAriaLabel(Texts.get("members.role-of", member.person().displayName()));
        select.setValue(member.role());
        select.addValueChangeListener(
                change -> page.changeRole(member.person().id(), change.getValue()));
        return select;
    }

    private Button remove(MemberView member) {
        var remove = new Button(Texts.get("members.remove"), click -> page.remove(member));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel(Texts.get("members.remove-of", member.person().displayName()));
        return remove;
    }
}
