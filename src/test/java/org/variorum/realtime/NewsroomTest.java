package org.variorum.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.variorum.accounts.UserId;
import org.variorum.history.Change;
import org.variorum.history.TimelineEntry;

class NewsroomTest {

    private final HandWire wire = new HandWire();
    private final Couriers couriers = new Couriers();
    private final Newsroom newsroom = new Newsroom(wire, couriers);
    private final UUID group = UUID.randomUUID();
    private final UserId tove = UserId.random();
    private final UserId mika = UserId.random();

    @AfterEach
    void stops() {
        couriers.stop();
    }

    @Test
    void tellsEverybodyOfTheGroupInOrderAndNobodyElse() {
        var toToves = new Heard<TimelineEntry>();
        var toMikas = new Heard<TimelineEntry>();
        var elsewhere = new Heard<TimelineEntry>();
        newsroom.subscribe(group, tove, toToves);
        newsroom.subscribe(group, mika, toMikas);
        newsroom.subscribe(UUID.randomUUID(), tove, elsewhere);

        var entries = Stream.generate(() -> wire.carry(group, null)).limit(500).toList();

        assertThat(toToves.next(500)).isEqualTo(entries);
        assertThat(toMikas.next(500)).isEqualTo(entries);
        elsewhere.hearsNothingMore();
    }

    @Test
    void keepsWhatIsPrivateToItsPerson() {
        var toToves = new Heard<TimelineEntry>();
        var toMikas = new Heard<TimelineEntry>();
        newsroom.subscribe(group, tove, toToves);
        newsroom.subscribe(group, mika, toMikas);

        var secret = wire.carry(group, tove);
        var shared = wire.carry(group, null);

        assertThat(toToves.next(2)).containsExactly(secret, shared);
        assertThat(toMikas.next()).isEqualTo(shared);
        toMikas.hearsNothingMore();
    }

    @Test
    void letsNobodyWaitForASlowOrFailingListener() {
        var never = new CountDownLatch(1);
        var quick = new Heard<TimelineEntry>();
        newsroom.subscribe(
                group,
                tove,
                entry -> {
                    try {
                        never.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
        newsroom.subscribe(
                group,
                tove,
                entry -> {
                    throw new IllegalStateException("out of order");
                });
        newsroom.subscribe(group, mika, quick);

        var entries = List.of(wire.carry(group, null), wire.carry(group, null));

        assertThat(quick.next(2)).isEqualTo(entries);
        never.countDown();
    }

    @Test
    void forgetsWhoeverRemovesTheRegistrationAndKeepsNothingOfIt() {
        var gone = new Heard<TimelineEntry>();
        var stays = new Heard<TimelineEntry>();
        var registration = newsroom.subscribe(group, tove, gone);
        var other = newsroom.subscribe(group, tove, stays);

        registration.remove();
        registration.remove();
        var entry = wire.carry(group, null);

        assertThat(stays.next()).isEqualTo(entry);
        gone.hearsNothingMore();
        assertThat(newsroom.size()).isEqualTo(1);
        other.remove();
        assertThat(newsroom.size()).isZero();
    }

    @Test
    void dropsAPersonWhoCeasesToBeAMemberOfThatGroupAlone() {
        var elsewhere = UUID.randomUUID();
        var here = new Heard<TimelineEntry>();
        var there = new Heard<TimelineEntry>();
        var toMikas = new Heard<TimelineEntry>();
        newsroom.subscribe(group, tove, here);
        newsroom.subscribe(group, tove, here);
        newsroom.subscribe(elsewhere, tove, there);
        newsroom.subscribe(group, mika, toMikas);

        var departure = wire.carryDeparture(group, tove);
        var after = wire.carry(group, null);
        var other = wire.carry(elsewhere, null);

        assertThat(toMikas.next(2)).containsExactly(departure, after);
        assertThat(there.next()).isEqualTo(other);
        here.hearsNothingMore();
        assertThat(newsroom.size()).isEqualTo(2);
    }

    @Test
    void keepsAMemberWhoseRoleChanges() {
        var heard = new Heard<TimelineEntry>();
        newsroom.subscribe(group, tove, heard);

        var change = wire.carry(group, Change.Kind.MEMBER, tove.value(), Change.Verb.CHANGED, null);

        assertThat(heard.next()).isEqualTo(change);
    }

    @Test
    void forgetsAListenerThatIsHopelesslyBehind() {
        var never = new CountDownLatch(1);
        newsroom.subscribe(
                group,
                tove,
                entry -> {
                    try {
                        never.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });

        for (var count = 0; count < Mailbox.MOST_WAITING + 2; count++) {
            wire.carry(group, null);
        }

        assertThat(newsroom.size()).isZero();
        never.countDown();
    }
}
