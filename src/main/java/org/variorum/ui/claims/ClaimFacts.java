package org.variorum.ui.claims;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.variorum.accounts.Person;
import org.variorum.accounts.UserId;
import org.variorum.annotations.PlacementState;
import org.variorum.claims.ClaimDetail;
import org.variorum.claims.ClaimId;
import org.variorum.claims.EvidenceView;
import org.variorum.documents.DocumentId;
import org.variorum.documents.DocumentView;
import org.variorum.review.DecisionView;
import org.variorum.ui.components.Texts;

/// All that the panel says of a claim but the discussion, read in a fixed number of queries.
///
/// @param documents those with evidence, as far as they are still in the library
/// @param decisions newest first
record ClaimFacts(
        ClaimDetail detail,
        List<DecisionView> decisions,
        Map<DocumentId, DocumentView> documents,
        Map<UserId, Person> people) {

    static ClaimFacts of(ClaimId claim, ClaimServices services) {
        var detail = services.claims().detail(claim);
        var decisions = services.decisions().ofClaim(claim);
        return new ClaimFacts(
                detail,
                decisions,
                documents(detail, services),
                services.conversation().accounts().named(people(detail, decisions)));
    }

    private static Map<DocumentId, DocumentView> documents(
            ClaimDetail detail, ClaimServices services) {
        var ids = documentsOf(detail.evidence());
        return ids.isEmpty()
                ? Map.of()
                : services.conversation().documents().all(ids).stream()
                        .collect(Collectors.toMap(DocumentView::id, document -> document));
    }

    private static Collection<UserId> people(ClaimDetail detail, List<DecisionView> decisions) {
        var people = new HashSet<UserId>();
        people.add(detail.claim().author());
        detail.evidence().forEach(piece -> people.add(piece.author()));
        decisions.forEach(decision -> people.add(decision.by()));
        return people;
    }

    /// The documents of these pieces, in their order, each once.
    static List<DocumentId> documentsOf(List<EvidenceView> evidence) {
        return evidence.stream().map(piece -> piece.passage().document()).distinct().toList();
    }

    /// The document's title; a sentence for one that was withdrawn.
    String title(DocumentId document) {
        var known = documents.get(document);
        return known == null ? Texts.get("claim.document-gone") : known.title();
    }

    /// The pieces that count: those whose words are in the text.
    List<EvidenceView> resting() {
        return detail.evidence().stream().filter(EvidenceView::isResting).toList();
    }

    /// How many pieces are in this state of their place.
    long count(PlacementState state) {
        return detail.evidence().stream()
                .filter(piece -> piece.whereabouts().state() == state)
                .count();
    }

    /// The person's name.
    String name(UserId person) {
        var known = people.get(person);
        return known == null ? Texts.get("somebody") : known.displayName();
    }
}
