package org.variorum.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.variorum.annotations.Passages;
import org.variorum.claims.ClaimId;
import org.variorum.claims.ClaimState;
import org.variorum.claims.Claims;
import org.variorum.claims.EvidenceRole;
import org.variorum.claims.Evidences;
import org.variorum.claims.NewClaim;
import org.variorum.claims.NewEvidence;
import org.variorum.claims.RelationKind;
import org.variorum.claims.Relations;
import org.variorum.discussions.Subject;
import org.variorum.review.Decisions;

/// Makes the demonstration's claims with their evidence, relations, discussions and decisions.
@Component
class DemonstrationArguments {

    private final Claims claims;
    private final Evidences evidences;
    private final Relations relations;
    private final Decisions decisions;
    private final Passages passages;
    private final DemonstrationTalk talk;

    DemonstrationArguments(
            Claims claims,
            Evidences evidences,
            Relations relations,
            Decisions decisions,
            Passages passages,
            DemonstrationTalk talk) {
        this.claims = claims;
        this.evidences = evidences;
        this.relations = relations;
        this.decisions = decisions;
        this.passages = passages;
        this.talk = talk;
    }

    void make(Script script, DemonstrationCast cast, DemonstrationLibrary library) {
        Map<String, ClaimId> known = new HashMap<>();
        for (var index = 0; index < script.claims().size(); index++) {
            var thesis = script.claims().get(index);
            var claim = claim("claim " + index, thesis, cast, library);
            known.put(thesis.statement(), claim);
            prove("claim " + index, thesis, claim, cast, library);
        }
        for (var index = 0; index < script.claims().size(); index++) {
            settle("claim " + index, script.claims().get(index), known, cast, library);
        }
        discussPassages(script.discussions(), cast, library);
    }

    private ClaimId claim(
            String step,
            Script.Thesis thesis,
            DemonstrationCast cast,
            DemonstrationLibrary library) {
        var command = new NewClaim(cast.group(), thesis.statement(), library.tags(thesis.tags()));
        return new ClaimId(cast.once(step, thesis.by(), () -> claims.make(command).id().value()));
    }

    private void prove(
            String step,
            Script.Thesis thesis,
            ClaimId claim,
            DemonstrationCast cast,
            DemonstrationLibrary library) {
        for (var index = 0; index < thesis.evidence().size(); index++) {
            var proof = thesis.evidence().get(index);
            var role = constant(EvidenceRole.class, proof.role());
            var command = new NewEvidence(claim, library.selection(proof.place()), role);
            cast.once(
                    step + " evidence " + index,
                    proof.by(),
                    () -> evidences.add(command).id().value());
        }
    }

    private void settle(
            String step,
            Script.Thesis thesis,
            Map<String, ClaimId> known,
            DemonstrationCast cast,
            DemonstrationLibrary library) {
        var claim = Objects.requireNonNull(known.get(thesis.statement()));
        for (var link : thesis.relations()) {
            var other = Objects.requireNonNull(known.get(link.to()), link.to());
            var kind = constant(RelationKind.class, link.kind());
            cast.once(
                    step + " " + link.kind() + " " + other.value(),
                    thesis.by(),
                    () -> relations.relate(claim, other, kind).id().value());
        }
        if (thesis.discussion() != null) {
            var subject = new Subject.OfClaim(claim);
            talk.hold(step, subject, thesis.discussion().posts(), null, cast, library);
        }
        var decision = thesis.decision();
        if (decision != null) {
            var state = constant(ClaimState.class, thesis.state());
            cast.does(
                    step + " decision",
                    decision.by(),
                    () ->
                            decisions.decide(
                                    claim, state, decision.reason(), claims.get(claim).lock()));
        }
    }

    private void discussPassages(
            List<Script.Talk> talks, DemonstrationCast cast, DemonstrationLibrary library) {
        for (var index = 0; index < talks.size(); index++) {
            var about = talks.get(index);
            var selection = library.selection(about.place());
            var opener = Objects.requireNonNull(cast.people().get(about.posts().getFirst().by()));
            var passage = cast.impersonation().as(opener, () -> passages.at(selection));
            talk.hold(
                    "talk " + index,
                    new Subject.OfPassage(passage.id()),
                    about.posts(),
                    about.resolved(),
                    cast,
                    library);
        }
    }

    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
