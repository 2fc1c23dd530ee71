package org.variorum.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.variorum.testing.Cast;
import org.variorum.testing.DatabaseTest;

/// The tests run where the demonstration is switched off, as it is in production.
@DatabaseTest
class DemonstrationAdminsTest {

    @Autowired DemonstrationAdmins admins;
    @Autowired JdbcTemplate jdbc;
    @Autowired Cast cast;

    @Test
    void doNotCountWhereNobodyCanSignInAsThem() {
        var real = cast.admin("real");
        var shown = cast.admin("shown");
        jdbc.update(
                "insert into demonstration_account (account, part, place) values (?, ?, ?)",
                shown.value(),
                "admin",
                99);
        try {
            assertThat(admins.counts(real)).isTrue();
            assertThat(admins.counts(shown)).isFalse();
        } finally {
            jdbc.update("delete from demonstration_account where account = ?", shown.value());
        }
    }
}
