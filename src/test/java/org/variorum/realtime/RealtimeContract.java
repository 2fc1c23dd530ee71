package org.variorum.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.UserId;
import org.variorum.documents.DocumentId;
import org.variorum.groups.GroupId;
import org.variorum.groups.Groups;
import org.variorum.groups.Role;
import org.variorum.history.Change;
import org.variorum.history.TimelineEntry;
import org.variorum.history.Timelines;
import org.variorum.realtime.Presence.Here;
import org.variorum.testing.Cast;

abstract class RealtimeContract {

    @Autowired News news;
    @Autowired Presence presence;
    @Autowired Newsroom newsroom;
    @Autowired Attendance attendance;
    @Autowired Accounts accounts;
    @Autowired Groups groups;
    @Autowired Timelines timelines;
    @Autowired TransactionTemplate transaction;
    @Autowired Cast cast;

    UserId tove;
    UserId mika;
    UserId viewer;
    UserId stranger;
    UserId admin;
    GroupId group;
    Heard<TimelineEntry> toTove = new Heard<>();
    Heard<TimelineEntry> toMika = new Heard<>();

    @BeforeEach
    void meets() {
        tove = cast.person("tove");
        stranger = cast.person("stranger");
        admin = cast.admin("ada");
        group = cast.groupOf(tove);
        mika = cast.member("mika", group, tove, Role.MEMBER);
        viewer = cast.member("vera", group, tove, Role.VIEWER);
    }

    @Test
    void carriesWhatWasCommittedAsItStandsInTheTimeline() {
        listens(tove, toTove);
        listens(mika, toMika);

        describes("First");
        describes("Second");

        var heard = toTove.next(2);
        assertThat(heard)
                .isEqualTo(
                        cast.as(tove, () -> timelines.ofSubject(group.value(), group.value()))
                                .reversed()
                                .subList(1, 3));
        assertThat(heard).extracting(TimelineEntry::summary).containsExactly("First", "Second");
        assertThat(toMika.next(2)).isEqualTo(heard);
    }

    @Test
    void carriesNothingBeforeTheCommitAndNothingThatWasRolledBack() {
        listens(mika, toMika);

        cast.as(
                tove,
                () ->
                        transaction.executeWithoutResult(
                                running -> {
                                    record("Rolled back", null);
                                    running.setRollbackOnly();
                                }));
        cast.as(
                tove,
                () ->
                        transaction.executeWithoutResult(
                                running -> {
                                    record("One", null);
                                    record("Two", null);
                                    toMika.hearsNothingMore();
                                }));

        assertThat(toMika.next(2)).extracting(TimelineEntry::summary).containsExactly("One", "Two");
    }

    @Test
    void carriesWhatIsPrivateToItsPersonAlone() {
        listens(tove, toTove);
        listens(mika, toMika);

        recorded("Mine", tove);
        recorded("Ours", null);

        assertThat(toTove.next(2))
                .extracting(TimelineEntry::summary)
                .containsExactly("Mine", "Ours");
        assertThat(toMika.next().summary()).isEqualTo("Ours");
    }

    @Test
    void keepsTheOrderOfMany() {
        listens(mika, toMika);
        cast.as(
                tove,
                () ->
                        IntStream.range(0, 200)
                                .forEach(
                                        number ->
                                                transaction.executeWithoutResult(
                                                        running -> record("" + number, null))));
        assertThat(toMika.next(200))
                .extracting(TimelineEntry::summary)
                .isEqualTo(IntStream.range(0, 200).mapToObj(number -> "" + number).toList());
    }

    @Test
    void callsListenersWithNobodysIdentity() {
        var identities = new Heard<Boolean>();
        cast.as(
                mika,
                () ->
                        news.listen(
                                group,
                                mika,
                                entry ->
                                        identities.accept(
                                                SecurityContextHolder.getContext()
                                                                .getAuthentication()
                                                        == null)));
        describes("Anything");
        assertThat(identities.next()).isTrue();
    }

    @Test
    void endsWithTheMembership() {
        listens(mika, toMika);
        listens(viewer, toTove);

        cast.as(tove, () -> groups.removeMember(group, mika));
        describes("Behind the back");

        assertThat(toTove.next(2)).extracting(TimelineEntry::verb).contains(Change.Verb.WITHDRAWN);
        toMika.hearsNothingMore();
        assertThatThrownBy(() -> listens(mika, toMika)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void endsAtOnceWithTheAccount() {
        listens(mika, toMika);
        listens(tove, toTove);
        var toVera = new Heard<List<Here>>();
        cast.as(viewer, () -> presence.enter(group, viewer, Set.of(), toVera));
        cast.as(mika, () -> presence.enter(group, mika, Set.of(), here -> {}));
        assertThat(toVera.next(2).getLast()).hasSize(2);

        cast.as(admin, () -> accounts.disable(mika));
        assertThat(newsroom.listenersOf(group.value())).isEqualTo(1);
        assertThat(toVera.next()).containsExactly(new Here(viewer, Set.of()));
        describes("Behind the back");

        assertThat(toTove.next().verb()).isEqualTo(Change.Verb.CHANGED);
        toMika.hearsNothingMore();
        assertThatThrownBy(() -> listens(mika, toMika)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> accounts.disable(tove))
                .isInstanceOf(AuthenticationException.class);
        refused(tove, () -> accounts.disable(viewer));
    }

    @Test
    void isSilentOnceRemoved() {
        var registration = listens(mika, toMika);
        registration.remove();
        describes("Unheard");
        toMika.hearsNothingMore();
        assertThat(newsroom.listenersOf(group.value())).isZero();
    }

    @Test
    void refusesListenersWhoAreNoMembersOrSayTheyAreOthers() {
        for (var person : List.of(stranger, admin)) {
            refused(person, () -> news.listen(group, person, toTove));
            refused(person, () -> presence.enter(group, person, Set.of(), here -> {}));
            refused(person, () -> presence.here(group));
        }
        refused(mika, () -> news.listen(group, tove, toTove));
        refused(mika, () -> presence.enter(group, tove, Set.of(), here -> {}));
        refused(mika, () -> news.listen(new GroupId(UUID.randomUUID()), mika, toTove));
        assertThat(newsroom.listenersOf(group.value())).isZero();
        assertThat(attendance.here(group.value())).isEmpty();
    }

    @Test
    void showsWhoIsHereUntilTheyLeaveOrAreRemoved() {
        var document = new DocumentId(UUID.randomUUID());
        var toVera = new Heard<List<Here>>();
        cast.as(viewer, () -> presence.enter(group, viewer, Set.of(document), toVera));
        var tovesPlace = cast.as(tove, () -> presence.enter(group, tove, Set.of(), here -> {}));
        cast.as(mika, () -> presence.enter(group, mika, Set.of(document), here -> {}));

        var vera = new Here(viewer, Set.of(document));
        assertThat(toVera.next(3))
                .containsExactly(
                        List.of(vera),
                        List.of(vera, new Here(tove, Set.of())),
                        List.of(vera, new Here(tove, Set.of()), new Here(mika, Set.of(document))));
        tovesPlace.remove();
        assertThat(toVera.next()).containsExactly(vera, new Here(mika, Set.of(document)));
        cast.as(tove, () -> groups.removeMember(group, mika));
        assertThat(toVera.next()).containsExactly(vera);
        assertThat(cast.as(tove, () -> presence.here(group))).containsExactly(vera);
    }

    private Registration listens(UserId person, Heard<TimelineEntry> listener) {
        return cast.as(person, () -> news.listen(group, person, listener));
    }

    private void describes(String name) {
        cast.as(tove, () -> groups.describe(group, name, "", groups.get(group).lock()));
    }

    private void recorded(String summary, @Nullable UserId privateTo) {
        cast.as(
                tove,
                () -> transaction.executeWithoutResult(running -> record(summary, privateTo)));
    }

    private void record(String summary, @Nullable UserId privateTo) {
        timelines.record(
                Change.shared(
                                group.value(),
                                null,
                                Change.Kind.ANNOTATION,
                                UUID.randomUUID(),
                                Change.Verb.MADE,
                                summary)
                        .onlyFor(privateTo));
    }

    private void refused(UserId person, Runnable work) {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> cast.as(person, work));
    }
}
