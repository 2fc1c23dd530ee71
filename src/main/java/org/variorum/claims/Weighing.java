package org.variorum.claims;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.Placed;
import org.variorum.annotations.PlacementState;
import org.variorum.groups.GroupId;

/// Counts what the claims of a group rest on, and tells apart what has lost its place in the text.
@Component
class Weighing {

    private final EvidenceRepository evidence;
    private final Placed placed;

    Weighing(EvidenceRepository evidence, Placed placed) {
        this.evidence = evidence;
        this.placed = placed;
    }

    /// The scales of all claims of the group: two statements, and one more where passages have no
    /// place.
    Weights of(GroupId group) {
        var weights =
                evidence.weights(group.value()).stream()
                        .collect(Collectors.toMap(Weight::claim, Function.identity()));
        var unplaced = placed.unplaced(group);
        var lost = new HashMap<UUID, Lost>();
        if (!unplaced.isEmpty()) {
            evidence.passagesByClaim(group.value())
                    .forEach(
                            row ->
                                    lost.computeIfAbsent(row.claim(), _ -> new Lost())
                                            .add(row, unplaced));
        }
        return new Weights(weights, lost);
    }

    /// What one claim has that is in no text, and the documents of the rest.
    private static final class Lost {

        private final Set<UUID> documents = new HashSet<>();
        private long waiting;
        private long orphaned;

        void add(ClaimPassage row, Map<PassageId, PlacementState> unplaced) {
            var state = unplaced.get(new PassageId(row.passage()));
            if (state == null) {
                documents.add(row.document());
            } else if (state == PlacementState.WAITING) {
                waiting++;
            } else {
                orphaned++;
            }
        }
    }

    record Weights(Map<UUID, Weight> weights, Map<UUID, Lost> lost) {

        ClaimRow row(ClaimView claim) {
            var weight = weights.get(claim.id().value());
            if (weight == null) {
                return new ClaimRow(claim, 0, 0, 0, 0, claim.changedAt());
            }
            var gone = lost.get(claim.id().value());
            var last = later(claim.changedAt(), weight.changedAt());
            return gone == null
                    ? new ClaimRow(claim, weight.evidence(), weight.documents(), 0, 0, last)
                    : new ClaimRow(
                            claim,
                            weight.evidence() - gone.waiting - gone.orphaned,
                            gone.documents.size(),
                            gone.waiting,
                            gone.orphaned,
                            last);
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }
    }
}
