package org.variorum.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupId;
import org.variorum.testing.Cast;
import org.variorum.testing.Statements;

/// The number of statements must not grow with what is there.
abstract class ClaimStatementsContract {

    @Autowired Claims claims;
    @Autowired Evidences evidences;
    @Autowired Relations relations;
    @Autowired TransactionTemplate transactions;
    @Autowired JdbcTemplate jdbc;
    @Autowired Statements statements;
    @Autowired Cast cast;
    @Autowired Scene scene;

    @Test
    void asksAsOftenForAThousandPiecesOfEvidenceAsForTen() {
        var tove = cast.person("tove");
        var group = cast.groupOf(tove);
        var essay = scene.essay(tove, group, "Water finds its way. ".repeat(100));
        var claim = scene.claim(tove, group, "It pays off.", scene.tag(tove, group, "water"));
        addEvidence(tove, claim, essay, 0, 10);
        var few = readings(tove, group, claim, essay);
        addEvidence(tove, claim, essay, 10, 1_000);
        assertThat(cast.as(tove, () -> claims.detail(claim.id())).evidence()).hasSize(1_000);
        assertThat(readings(tove, group, claim, essay)).isEqualTo(few);
    }

    @Test
    void asksAsOftenForAThousandClaimsAsForTen() {
        var tove = cast.person("tove");
        var group = cast.groupOf(tove);
        var essay = scene.essay(tove, group, "Water finds its way.");
        var hub = scene.claim(tove, group, "It pays off.");
        var model =
                scene.claim(
                        tove,
                        group,
                        "It pays off in the end.",
                        scene.tag(tove, group, "water"),
                        scene.tag(tove, group, "money"));
        scene.evidence(tove, model, essay.words("Water"), EvidenceRole.STATES);
        cast.as(tove, () -> relations.relate(model.id(), hub.id(), RelationKind.REFINES));
        copy(model, 8);
        var few = readings(tove, group, hub, essay);
        copy(model, 991);
        assertThat(cast.as(tove, () -> claims.list(group, ClaimFilter.ALL))).hasSize(1_001);
        assertThat(readings(tove, group, hub, essay)).isEqualTo(few);
    }

    private Map<String, Long> readings(
            UserId person, GroupId group, ClaimView claim, Scene.Essay essay) {
        var all = cast.as(person, () -> claims.list(group, ClaimFilter.ALL));
        var ids = all.stream().map(row -> row.claim().id()).toList();
        var passage = cast.as(person, () -> evidences.marks(essay.version())).getFirst().passage();
        var readings = new LinkedHashMap<String, Runnable>();
        readings.put("detail", () -> claims.detail(claim.id()));
        readings.put("list", () -> claims.list(group, ClaimFilter.ALL));
        readings.put("find", () -> claims.find(group, "pays", 100));
        readings.put("all", () -> claims.all(ids));
        readings.put("tag uses", () -> claims.tagUses(group));
        readings.put("marks", () -> evidences.marks(essay.version()));
        readings.put("of passage", () -> evidences.ofPassage(passage));
        readings.put("count by document", () -> evidences.countByDocument(group));
        readings.put("documents by claim", () -> evidences.documentsByClaim(group));
        var counts = new LinkedHashMap<String, Long>();
        readings.forEach(
                (name, reading) ->
                        counts.put(name, statements.during(() -> cast.as(person, reading))));
        assertThat(counts).allSatisfy((_, count) -> assertThat(count).isBetween(1L, 15L));
        return counts;
    }

    /// Fifty to a transaction, for speed.
    private void addEvidence(
            UserId person, ClaimView claim, Scene.Essay essay, int from, int until) {
        for (var start = from; start < until; start += 50) {
            var batch = IntStream.range(start, Math.min(start + 50, until));
            transactions.executeWithoutResult(
                    _ ->
                            batch.forEach(
                                    index ->
                                            scene.evidence(
                                                    person,
                                                    claim,
                                                    essay.at(index, 5),
                                                    EvidenceRole.STATES)));
        }
    }

    /// Writes claims with the tags, evidence and relations of this one straight into the tables,
    /// for speed.
    private void copy(ClaimView model, int times) {
        for (var time = 0; time < times; time++) {
            var claim = UUID.randomUUID();
            jdbc.update(
                    """
                    insert into claim (id, lock_version, group_id, statement, statement_key, state, author,
                        created_at, changed_at)
                    select ?, 0, group_id, statement, statement_key, state, author, created_at, changed_at
                    from claim where id = ?""",
                    claim,
                    model.id().value());
            for (var tag : model.tags()) {
                jdbc.update(
                        "insert into claim_tag (id, lock_version, claim_id, tag_id) values (?, 0, ?, ?)",
                        UUID.randomUUID(),
                        claim,
                        tag.id().value());
            }
            jdbc.update(
                    """
                    insert into evidence (id, lock_version, claim_id, passage_id, group_id, document_id, version_id,
                        start_offset, end_offset, role, author, created_at, changed_at)
                    select ?, 0, ?, passage_id, group_id, document_id, version_id,
                        start_offset, end_offset, role, author, created_at, changed_at
                    from evidence where claim_id = ?""",
                    UUID.randomUUID(),
                    claim,
                    model.id().value());
            jdbc.update(
                    """
                    insert into claim_relation (id, lock_version, group_id, from_claim_id, to_claim_id, kind, author,
                        created_at)
                    select ?, 0, group_id, ?, to_claim_id, kind, author, created_at
                    from claim_relation where from_claim_id = ?""",
                    UUID.randomUUID(),
                    claim,
                    model.id().value());
        }
    }
}
