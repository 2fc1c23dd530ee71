package org.variorum.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.variorum.Refusal;
import org.variorum.accounts.UserId;
import org.variorum.history.Edited;
import org.variorum.testing.Cast;

abstract class GroupsContract {

    @Autowired Groups groups;
    @Autowired Cast cast;

    UserId tove;
    UserId mika;
    UserId stranger;
    GroupId group;

    @BeforeEach
    void foundsGroup() {
        tove = cast.person("tove");
        stranger = cast.person("stranger");
        group = cast.groupOf(tove);
        mika = cast.member("mika", group, tove, Role.MEMBER);
    }

    @Test
    void showsMembersTheGroupAndStrangersNothing() {
        var slug = cast.as(tove, () -> groups.get(group)).slug();
        assertThat(cast.as(mika, groups::mine)).extracting(GroupView::id).containsExactly(group);
        assertThat(cast.as(mika, () -> groups.bySlug(slug)).orElseThrow().myRole())
                .isEqualTo(Role.MEMBER);
        assertThat(cast.as(stranger, groups::mine)).isEmpty();
        assertThat(cast.as(stranger, () -> groups.bySlug(slug))).isEmpty();
        assertRefused(stranger, () -> groups.get(group));
        assertRefused(stranger, () -> groups.members(group));
    }

    @Test
    void givesAdminsNoRoleInGroups() {
        assertRefused(cast.admin("ada"), () -> groups.get(group));
    }

    @Test
    void letsOnlyOwnersManageMembers() {
        var vera = cast.newPerson("vera", false);
        assertRefused(mika, () -> groups.addMember(group, vera.username(), Role.VIEWER));
        assertRefused(mika, () -> groups.changeRole(group, mika, Role.OWNER));
        assertRefused(mika, () -> groups.removeMember(group, tove));

        cast.as(tove, () -> groups.addMember(group, vera.username().toUpperCase(), Role.VIEWER));
        cast.as(tove, () -> groups.changeRole(group, mika, Role.EDITOR));
        assertThat(cast.as(tove, () -> groups.members(group)))
                .extracting(member -> member.person().displayName(), MemberView::role)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("tove", Role.OWNER),
                        org.assertj.core.groups.Tuple.tuple("mika", Role.EDITOR),
                        org.assertj.core.groups.Tuple.tuple("vera", Role.VIEWER));
    }

    @Test
    void endsAndBeginsMemberships() {
        var name = cast.as(tove, () -> groups.members(group)).getLast().person().username();
        cast.as(tove, () -> groups.removeMember(group, mika));
        assertRefused(mika, () -> groups.get(group));
        cast.as(tove, () -> groups.addMember(group, name, Role.VIEWER));
        assertThat(cast.as(mika, () -> groups.get(group)).myRole()).isEqualTo(Role.VIEWER);
    }

    @Test
    void keepsTheLastOwner() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> cast.as(tove, () -> groups.leave(group)))
                .returns("last-owner", Refusal::code);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> cast.as(tove, () -> groups.changeRole(group, tove, Role.MEMBER)))
                .returns("last-owner", Refusal::code);
    }

    @Test
    void refusesUnknownAndDoubleMembers() {
        var known = cast.as(tove, () -> groups.members(group)).getLast().person().username();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () ->
                                cast.as(
                                        tove,
                                        () -> groups.addMember(group, "nobody-here", Role.MEMBER)))
                .returns("no-such-user", Refusal::code);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> cast.as(tove, () -> groups.addMember(group, known, Role.MEMBER)))
                .returns("already-member", Refusal::code);
    }

    @Test
    void tellsTheSecondEditorWhatTheFirstWrote() {
        var seen = cast.as(tove, () -> groups.get(group)).lock();
        cast.as(tove, () -> groups.describe(group, "First", "", seen));
        var second = cast.as(tove, () -> groups.describe(group, "Second", "", seen));
        assertThat(second)
                .isInstanceOfSatisfying(
                        Edited.Conflict.class,
                        conflict ->
                                assertThat(((GroupView) conflict.theirs()).name())
                                        .isEqualTo("First"));
    }

    @Test
    void makesSlugsFromNames() {
        assertThat(Groups.slugOf("  Über den Kanal: ¿qué? ")).isEqualTo("uber-den-kanal-que");
        assertThat(Groups.slugOf("中国 科技")).isEqualTo("中国-科技");
        assertThat(Groups.slugOf("!!!")).isEmpty();
    }

    private void assertRefused(UserId person, Runnable work) {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> cast.as(person, work));
    }
}
