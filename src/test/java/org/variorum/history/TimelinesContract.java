package org.variorum.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupId;
import org.variorum.groups.Role;
import org.variorum.testing.Cast;

abstract class TimelinesContract {

    @Autowired Timelines timelines;
    @Autowired TransactionTemplate transaction;
    @Autowired Cast cast;

    private final UUID canal = UUID.randomUUID();
    private final UUID river = UUID.randomUUID();
    UserId tove;
    UserId mika;
    GroupId group;

    @BeforeEach
    void happens() {
        tove = cast.person("tove");
        group = cast.groupOf(tove);
        mika = cast.member("mika", group, tove, Role.MEMBER);
        does(tove, Change.Kind.CLAIM, canal, Change.Verb.MADE);
        does(mika, Change.Kind.TAG, river, Change.Verb.MADE);
        does(mika, Change.Kind.CLAIM, canal, Change.Verb.WITHDRAWN);
        does(tove, Change.Kind.CLAIM, canal, Change.Verb.RESTORED);
    }

    @Test
    void readsWhatPassesTheFilterNewestFirst() {
        assertThat(read(new TimelineFilter(Set.of(mika), Set.of())))
                .containsExactly(Change.Verb.WITHDRAWN, Change.Verb.MADE);
        assertThat(read(new TimelineFilter(Set.of(), Set.of(Change.Kind.CLAIM))))
                .containsExactly(Change.Verb.RESTORED, Change.Verb.WITHDRAWN, Change.Verb.MADE);
        assertThat(read(new TimelineFilter(Set.of(tove), Set.of(Change.Kind.TAG)))).isEmpty();
        assertThat(read(TimelineFilter.ALL)).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void filtersAsTheRecordSays() {
        var filter =
                new TimelineFilter(Set.of(mika), Set.of(Change.Kind.CLAIM, Change.Kind.MEMBER));
        var all = entries(TimelineFilter.ALL);
        assertThat(entries(filter)).isEqualTo(all.stream().filter(filter::passes).toList());
    }

    @Test
    void tellsWhatWasLastDoneToEachThing() {
        var newest =
                cast.as(
                        mika,
                        () ->
                                timelines.newestOf(
                                        group.value(), List.of(canal, river, UUID.randomUUID())));
        assertThat(newest).containsOnlyKeys(canal, river);
        assertThat(newest.get(canal))
                .extracting(TimelineEntry::verb)
                .isEqualTo(Change.Verb.RESTORED);
    }

    @Test
    void refusesStrangers() {
        var stranger = cast.person("stranger");
        for (Runnable work :
                List.<Runnable>of(
                        () -> timelines.filtered(group.value(), TimelineFilter.ALL, 1, 1),
                        () -> timelines.newestOf(group.value(), List.of(canal)),
                        () -> timelines.latest(List.of(group.value()), 1, 1))) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> cast.as(stranger, work));
        }
    }

    private List<Change.Verb> read(TimelineFilter filter) {
        return entries(filter).stream().map(TimelineEntry::verb).toList();
    }

    private List<TimelineEntry> entries(TimelineFilter filter) {
        return cast.as(tove, () -> timelines.filtered(group.value(), filter, Long.MAX_VALUE, 100));
    }

    private void does(UserId person, Change.Kind kind, UUID subject, Change.Verb verb) {
        cast.as(
                person,
                () ->
                        transaction.executeWithoutResult(
                                running ->
                                        timelines.record(
                                                Change.shared(
                                                        group.value(),
                                                        null,
                                                        kind,
                                                        subject,
                                                        verb,
                                                        "A thing"))));
    }
}
