package org.variorum.annotations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.variorum.testing.DatabaseTest;

/// A database in which versions were published before there were placements.
@DatabaseTest
class PlacementBacklogTest extends Revisions {

    @Autowired PlacementBacklog backlog;
    @Autowired JdbcTemplate jdbc;

    @Test
    void placesWhatWasThereBefore() {
        var stays = marked(arun, STAYS);
        var gone = marked(arun, GONE);
        revised(SECOND);
        var third = revised(SECOND + "\nMore.");
        var before = List.of(now(stays), now(gone));
        forget();
        assertThat(now(stays)).returns(PlacementState.AS_MADE, Whereabouts::state);

        backlog.run(new DefaultApplicationArguments());
        assertThat(List.of(now(stays), now(gone))).isEqualTo(before);
        assertThat(cast.as(arun, () -> annotations.marks(third.id()))).hasSize(1);
        assertThat(jdbc.queryForList("select document_id from placement_backlog")).isEmpty();
        backlog.run(new DefaultApplicationArguments());
        assertThat(cast.as(arun, () -> placements.history(stays.passage().id()))).hasSize(3);
    }

    private void forget() {
        jdbc.update(
                "delete from placement where document_id = ? and outcome <> 'MADE'", essay.value());
        jdbc.update("insert into placement_backlog (document_id) values (?)", essay.value());
    }
}
