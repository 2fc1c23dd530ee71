package org.variorum.exchange;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.variorum.accounts.UserId;

/// How far the demonstration has come. Each act of it is written here in the transaction of the act
/// itself, so that after a crash the next start goes on where this one stopped.
@Component
class DemonstrationJournal {

    /// An account of the demonstration.
    ///
    /// @param part what its owner plays: a role in the group, or `admin`
    record Player(UserId account, String part) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemonstrationJournal(JdbcClient jdbc, PlatformTransactionManager manager, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(manager);
        this.clock = clock;
    }

    boolean isBegun() {
        return jdbc.sql("select count(*) from demonstration").query(Long.class).single() > 0;
    }

    boolean isFinished() {
        return jdbc.sql("select count(*) from demonstration where finished_at is not null")
                        .query(Long.class)
                        .single()
                > 0;
    }

    void begin() {
        jdbc.sql("insert into demonstration (id, begun_at) values (1, ?)")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void finish() {
        transaction.executeWithoutResult(
                _ -> {
                    jdbc.sql("delete from demonstration_step").update();
                    jdbc.sql("update demonstration set finished_at = ?")
                            .param(clock.instant().atOffset(ZoneOffset.UTC))
                            .update();
                });
    }

    /// Does the act unless an earlier start has done it.
    ///
    /// @param step names the act, the same at each start
    /// @return the id of what the act made, then or now
    UUID once(String step, Supplier<UUID> act) {
        return made(step)
                .orElseGet(
                        () ->
                                Objects.requireNonNull(
                                        transaction.execute(_ -> note(step, act.get()))));
    }

    void enter(UserId account, String part, int place) {
        jdbc.sql("insert into demonstration_account (account, part, place) values (?, ?, ?)")
                .params(account.value(), part.toLowerCase(Locale.ROOT), place)
                .update();
    }

    /// The accounts in the order of the script.
    List<Player> players() {
        return jdbc.sql("select account, part from demonstration_account order by place")
                .query(
                        (row, _) ->
                                new Player(
                                        new UserId(row.getObject("account", UUID.class)),
                                        row.getString("part")))
                .list();
    }

    private Optional<UUID> made(String step) {
        return jdbc.sql("select made from demonstration_step where name = ?")
                .param(step)
                .query(UUID.class)
                .optional();
    }

    private UUID note(String step, UUID made) {
        jdbc.sql("insert into demonstration_step (name, made) values (?, ?)")
                .params(step, made)
                .update();
        return made;
    }
}
