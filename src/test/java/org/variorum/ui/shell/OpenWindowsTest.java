package org.variorum.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupId;
import org.variorum.groups.GroupView;
import org.variorum.groups.Groups;
import org.variorum.groups.Role;
import org.variorum.testing.ViewTest;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

class OpenWindowsTest extends ViewTest {

    @Autowired OpenWindows windows;
    @Autowired Groups groups;

    UserId tove;
    UserId mika;
    GroupView group;

    @BeforeEach
    void opensAGroupInAWindow() {
        tove = cast.person("tove");
        group = cast.newGroup(tove);
        mika = cast.member("mika", group.id(), tove, Role.MEMBER);
        open(mika, Places.of(Places.LIBRARY, group.slug()));
        windows.add(mika, UI.getCurrent());
        ComponentUtil.setData(UI.getCurrent(), GroupId.class, group.id());
    }

    @Test
    void leadsAwayWhoIsRemovedFromTheGroupThatIsOpen() {
        cast.as(tove, () -> groups.removeMember(group.id(), mika));
        settle();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo(Places.HOME);
        assertThat(notices()).containsExactly(Texts.get("error.no-longer-member"));
    }

    @Test
    void leavesThemAloneWhereAnotherGroupIsOpen() {
        var other = cast.newGroup(tove);
        cast.as(tove, () -> groups.addMember(other.id(), nameOf(mika), Role.MEMBER));
        cast.as(tove, () -> groups.removeMember(other.id(), mika));
        settle();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                .isEqualTo(Places.of(Places.LIBRARY, group.slug()));
        assertThat(notices()).isEmpty();
    }

    private String nameOf(UserId person) {
        return cast.as(tove, () -> groups.members(group.id())).stream()
                .map(member -> member.person())
                .filter(member -> member.id().equals(person))
                .findFirst()
                .orElseThrow()
                .username();
    }
}
