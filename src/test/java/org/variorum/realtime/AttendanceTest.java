package org.variorum.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.variorum.accounts.UserId;
import org.variorum.documents.DocumentId;
import org.variorum.realtime.Presence.Here;

class AttendanceTest {

    private static final Duration LINGER = Duration.ofMillis(100);

    private final HandWire wire = new HandWire();
    private final Couriers couriers = new Couriers();
    private final Attendance attendance = new Attendance(wire, couriers, LINGER);
    private final UUID group = UUID.randomUUID();
    private final UserId tove = UserId.random();
    private final UserId mika = UserId.random();
    private final DocumentId canal = new DocumentId(UUID.randomUUID());
    private final DocumentId river = new DocumentId(UUID.randomUUID());
    private final Heard<List<Here>> toTove = new Heard<>();
    private final Heard<List<Here>> toMika = new Heard<>();

    @AfterEach
    void stops() {
        couriers.stop();
    }

    @Test
    void tellsThoseWhoAreHereOfEachArrivalAndDeparture() {
        attendance.enter(group, tove, Set.of(canal), toTove);
        assertThat(toTove.next()).containsExactly(new Here(tove, Set.of(canal)));

        var mikas = attendance.enter(group, mika, Set.of(river), toMika);
        var both = List.of(new Here(tove, Set.of(canal)), new Here(mika, Set.of(river)));
        assertThat(toTove.next()).isEqualTo(both);
        assertThat(toMika.next()).isEqualTo(both);
        assertThat(attendance.here(group)).isEqualTo(both);

        mikas.remove();
        assertThat(toTove.next()).containsExactly(new Here(tove, Set.of(canal)));
        toMika.hearsNothingMore();
    }

    @Test
    void countsAPersonWithTwoWindowsOnce() {
        attendance.enter(group, mika, Set.of(), toMika);
        var first = attendance.enter(group, tove, Set.of(canal), toTove);
        attendance.enter(group, tove, Set.of(canal, river), new Heard<>());
        assertThat(toMika.next(3))
                .containsExactly(
                        List.of(new Here(mika, Set.of())),
                        List.of(new Here(mika, Set.of()), new Here(tove, Set.of(canal))),
                        List.of(new Here(mika, Set.of()), new Here(tove, Set.of(canal, river))));

        first.remove();

        assertThat(attendance.here(group))
                .containsExactly(new Here(mika, Set.of()), new Here(tove, Set.of(canal, river)));
        toMika.hearsNothingMore();
    }

    @Test
    void showsNobodyLeaveWhoEntersAnewBeforeRemovingTheOld() {
        attendance.enter(group, mika, Set.of(), toMika);
        var before = attendance.enter(group, tove, Set.of(canal), toTove);
        attendance.enter(group, tove, Set.of(river), toTove);
        before.remove();

        assertThat(toMika.next(4))
                .extracting(here -> here.stream().map(Here::person).toList())
                .containsExactly(
                        List.of(mika),
                        List.of(mika, tove),
                        List.of(mika, tove),
                        List.of(mika, tove));
        assertThat(attendance.here(group).getLast()).isEqualTo(new Here(tove, Set.of(river)));
    }

    @Test
    void keepsGroupsApart() {
        attendance.enter(group, tove, Set.of(canal), toTove);
        attendance.enter(UUID.randomUUID(), mika, Set.of(), toMika);

        assertThat(toTove.next()).containsExactly(new Here(tove, Set.of(canal)));
        assertThat(toMika.next()).containsExactly(new Here(mika, Set.of()));
        toTove.hearsNothingMore();
    }

    @Test
    void letsGoAPersonWhoCeasesToBeAMember() {
        attendance.enter(group, tove, Set.of(canal), toTove);
        attendance.enter(group, tove, Set.of(river), new Heard<>());
        attendance.enter(group, mika, Set.of(), toMika);
        assertThat(toMika.next()).hasSize(2);
        assertThat(toTove.next(3).getLast()).hasSize(2);

        wire.carryDeparture(group, tove);

        assertThat(toMika.next()).containsExactly(new Here(mika, Set.of()));
        toTove.hearsNothingMore();
    }

    @Test
    void keepsNothingOfThoseWhoLeft() {
        var tovesPlace = attendance.enter(group, tove, Set.of(), toTove);
        var mikasPlace = attendance.enter(group, mika, Set.of(), toMika);

        tovesPlace.remove();
        tovesPlace.remove();
        mikasPlace.remove();

        await().untilAsserted(() -> assertThat(attendance.size()).isZero());
        assertThat(attendance.here(group)).isEmpty();
    }

    @Test
    void showsNobodyLeaveWhoLoadsThePageAgain() {
        attendance.enter(group, mika, Set.of(), toMika);
        var before = attendance.enter(group, tove, Set.of(canal), toTove);
        var zora = UserId.random();
        attendance.enter(group, zora, Set.of(), new Heard<>());
        assertThat(toMika.next(3).getLast()).hasSize(3);

        before.remove();
        var after = attendance.enter(group, tove, Set.of(canal), toTove);
        toMika.hearsNothingMore();
        assertThat(attendance.here(group))
                .extracting(Here::person)
                .containsExactly(mika, tove, zora);

        after.remove();
        assertThat(toMika.next()).extracting(Here::person).containsExactly(mika, zora);
    }

    @Test
    void letsGoAtOnceAPersonWhoseAccountIsDisabled() {
        var elsewhere = UUID.randomUUID();
        attendance.enter(group, tove, Set.of(canal), toTove);
        attendance.enter(elsewhere, tove, Set.of(), new Heard<>());
        attendance.enter(group, mika, Set.of(), toMika);

        wire.carryDisabled(tove);

        assertThat(attendance.here(group)).containsExactly(new Here(mika, Set.of()));
        assertThat(attendance.here(elsewhere)).isEmpty();
        assertThat(attendance.size()).isEqualTo(1);
    }
}
