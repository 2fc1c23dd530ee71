package org.variorum.ui.groups;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupView;
import org.variorum.groups.Groups;
import org.variorum.groups.MemberView;
import org.variorum.groups.Role;
import org.variorum.testing.ViewTest;
import org.variorum.ui.components.ConflictDialog;
import org.variorum.ui.components.FormDialog;
import org.variorum.ui.components.Places;

class MembersViewTest extends ViewTest {

    @Autowired Groups groups;

    UserId tove;
    UserId mika;
    GroupView group;
    String address = "";

    @BeforeEach
    void foundsGroup() {
        tove = cast.person("tove");
        group = cast.newGroup(tove);
        mika = cast.member("mika", group.id(), tove, Role.MEMBER);
        address = Places.of(Places.MEMBERS, group.slug());
    }

    @Test
    void showsMembersTheListAndNothingToChange() {
        open(mika, address);
        assertThat(_get(MemberList.class).getElement().getTextRecursively())
                .contains("tove")
                .contains("Owner")
                .contains("mika");
        _assertNone(AddMember.class);
        _assertNone(RoleSelect.class);
        _assertNone(Button.class, spec -> spec.withText("Remove"));
        _assertNone(Button.class, spec -> spec.withText("Edit the group"));
        _assertOne(Button.class, spec -> spec.withText("Leave the group"));
    }

    @Test
    void addsMembersByUserName() {
        var vera = cast.newPerson("vera", false);
        open(tove, address);
        type(username(), "nobody-here");
        _click(_get(Button.class, spec -> spec.withText("Add member")));
        assertThat(username().getErrorMessage()).contains("nobody-here");
        type(username(), vera.username());
        type(_get(_get(AddMember.class), RoleSelect.class), Role.VIEWER);
        _click(_get(Button.class, spec -> spec.withText("Add member")));
        assertThat(roles())
                .extracting(member -> member.person().displayName(), MemberView::role)
                .contains(org.assertj.core.groups.Tuple.tuple("vera", Role.VIEWER));
        assertThat(_find(_get(MemberList.class), RoleSelect.class)).hasSize(3);
    }

    @Test
    void changesRolesAndKeepsAnOwner() {
        open(tove, address);
        var selects = _find(_get(MemberList.class), RoleSelect.class);
        type(selects.get(1), Role.EDITOR);
        assertThat(roles()).extracting(MemberView::role).containsExactly(Role.OWNER, Role.EDITOR);
        type(_find(_get(MemberList.class), RoleSelect.class).get(0), Role.MEMBER);
        assertThat(notices()).anyMatch(notice -> notice.contains("at least one owner"));
        assertThat(_find(_get(MemberList.class), RoleSelect.class).get(0).getValue())
                .isEqualTo(Role.OWNER);
    }

    @Test
    void removesWithUndo() {
        open(tove, address);
        _click(_get(Button.class, spec -> spec.withText("Remove")));
        assertThat(roles()).hasSize(1);
        _click(_get(Button.class, spec -> spec.withText("Undo")));
        assertThat(roles()).extracting(MemberView::role).containsExactly(Role.OWNER, Role.MEMBER);
    }

    @Test
    void leavesAfterAsking() {
        open(mika, address);
        _click(_get(Button.class, spec -> spec.withText("Leave the group")));
        _click(
                _get(
                        _get(FormDialog.class),
                        Button.class,
                        spec -> spec.withText("Leave the group")));
        assertThat(cast.as(mika, groups::mine)).isEmpty();
    }

    @Test
    void tellsTheSecondEditorOfTheGroupWhatTheFirstWrote() {
        open(tove, address);
        _click(_get(Button.class, spec -> spec.withText("Edit the group")));
        cast.as(tove, () -> groups.describe(group.id(), "Theirs", "", group.lock()));
        var dialog = _get(FormDialog.class);
        type(_get(dialog, TextField.class), "Mine");
        type(_get(dialog, TextArea.class), "What we read");
        _click(_get(dialog, Button.class, spec -> spec.withText("Save")));
        assertThat(_get(ConflictDialog.class).getElement().getTextRecursively())
                .contains("Theirs")
                .contains("Mine");
        _click(_get(Button.class, spec -> spec.withText("Keep theirs")));
        assertThat(cast.as(tove, () -> groups.get(group.id())).name()).isEqualTo("Theirs");
    }

    private static TextField username() {
        return _get(_get(AddMember.class), TextField.class);
    }

    private List<MemberView> roles() {
        return cast.as(tove, () -> groups.members(group.id()));
    }
}
