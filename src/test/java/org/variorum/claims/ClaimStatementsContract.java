package org.variorum.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.variorum.accounts.UserId;
import org.variorum.annotations.TagView;
import org.variorum.groups.GroupId;
import org.variorum.testing.Cast;
import org.variorum.testing.Statements;

/// The number of statements must not grow with what is there.
abstract class ClaimStatementsContract {

    @Autowired Claims claims;
    @Autowired Evidences evidences;
    @Autowired Relations relations;
    @Autowired TransactionTemplate transactions;
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
        var essay = scene.essay(tove, group, "Water finds its way. ".repeat(100));
        var hub = scene.claim(tove, group, "It pays off.");
        TagView[] tags = {scene.tag(tove, group, "water"), scene.tag(tove, group, "money")};
        addClaims(tove, group, hub, essay, tags, 0, 10);
        var few = readings(tove, group, hub, essay);
        addClaims(tove, group, hub, essay, tags, 10, 1_000);
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

    private void addEvidence(
            UserId person, ClaimView claim, Scene.Essay essay, int from, int until) {
        inBatches(
                from,
                until,
                index -> scene.evidence(person, claim, essay.at(index, 5), EvidenceRole.STATES));
    }

    private void addClaims(
            UserId person,
            GroupId group,
            ClaimView hub,
            Scene.Essay essay,
            TagView[] tags,
            int from,
            int until) {
        inBatches(
                from,
                until,
                index -> {
                    var claim = scene.claim(person, group, "It pays off in year " + index, tags);
                    scene.evidence(person, claim, essay.at(0, 5), EvidenceRole.STATES);
                    cast.as(
                            person,
                            () -> relations.relate(claim.id(), hub.id(), RelationKind.REFINES));
                });
    }

    /// Fifty to a transaction, for speed.
    private void inBatches(int from, int until, IntConsumer work) {
        for (var start = from; start < until; start += 50) {
            var batch = IntStream.range(start, Math.min(start + 50, until));
            transactions.executeWithoutResult(_ -> batch.forEach(work));
        }
    }
}
