package org.variorum.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.Refusal;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupId;
import org.variorum.groups.Role;
import org.variorum.history.Edited;
import org.variorum.testing.Cast;

/// Two people at the same moment: one is told, nothing is overwritten, nothing stands twice.
abstract class ClaimRacesContract {

    @Autowired Claims claims;
    @Autowired Evidences evidences;
    @Autowired Relations relations;
    @Autowired Cast cast;
    @Autowired Scene scene;

    UserId tove;
    UserId mika;
    GroupId group;
    ClaimView canal;
    ClaimView tunnel;

    @BeforeEach
    void makesTwoClaims() {
        tove = cast.person("tove");
        group = cast.groupOf(tove);
        mika = cast.member("mika", group, tove, Role.EDITOR);
        canal = scene.claim(tove, group, "The canal pays off.");
        tunnel = scene.claim(tove, group, "A tunnel does as well.");
    }

    @RepeatedTest(3)
    void letsOneOfTwoEditorsSave() throws Exception {
        var outcomes =
                both(
                        () -> claims.edit(new EditClaim(canal.id(), 0, "Tove's", Set.of())),
                        () -> claims.edit(new EditClaim(canal.id(), 0, "Mika's", Set.of())));
        assertThat(outcomes).hasAtLeastOneElementOfType(Edited.Saved.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(Edited.Conflict.class);
    }

    @RepeatedTest(3)
    void addsEvidenceOnce() throws Exception {
        var words = scene.essay(tove, group, "Water finds its way.").words("finds");
        Supplier<Object> adding =
                () -> evidences.add(new NewEvidence(canal.id(), words, EvidenceRole.STATES));
        assertThat(both(adding, adding)).contains("evidence-twice");
        assertThat(cast.as(tove, () -> claims.detail(canal.id())).evidence()).hasSize(1);
    }

    @RepeatedTest(3)
    void relatesOnceThoughFromBothSides() throws Exception {
        assertThat(
                        both(
                                () ->
                                        relations.relate(
                                                canal.id(), tunnel.id(), RelationKind.DUPLICATES),
                                () ->
                                        relations.relate(
                                                tunnel.id(), canal.id(), RelationKind.DUPLICATES)))
                .contains("relation-twice");
        assertThat(cast.as(tove, () -> claims.detail(canal.id())).relations()).hasSize(1);
    }

    @RepeatedTest(3)
    void settlesOnce() throws Exception {
        Supplier<Object> settling =
                () -> {
                    return claims.settle(canal.id(), ClaimState.ACCEPTED, "So", canal.lock());
                };
        assertThat(both(settling, settling))
                .hasOnlyElementsOfTypes(Edited.Saved.class, Edited.Conflict.class)
                .doesNotHaveDuplicates();
    }

    /// What came of both, or the code of the refusal.
    private List<Object> both(Supplier<Object> toves, Supplier<Object> mikas) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> outcome(tove, toves, start));
            var second = threads.submit(() -> outcome(mika, mikas, start));
            return new ArrayList<>(List.of(first.get(), second.get()));
        }
    }

    private Object outcome(UserId person, Supplier<Object> work, CyclicBarrier start)
            throws Exception {
        start.await();
        try {
            return cast.as(person, work);
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }
}
