package org.variorum.ui.timeline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.variorum.annotations.AnnotationId;
import org.variorum.annotations.TagId;
import org.variorum.claims.ClaimId;
import org.variorum.claims.EvidenceId;
import org.variorum.claims.RelationId;
import org.variorum.discussions.PostId;
import org.variorum.documents.DocumentId;
import org.variorum.history.Change;
import org.variorum.history.PastState;

/// How the past of a kind of thing is read and brought back, and by whom.
///
/// @param states reads its earlier states
/// @param restoreTo writes one of them anew
/// @param whose whose right it is
record Past(Supplier<List<PastState>> states, LongConsumer restoreTo, Whose whose) {

    /// Who may bring something back.
    enum Whose {
        MAKER,
        MAKER_OR_EDITOR,
        EDITOR
    }

    /// The past of this thing, if its kind keeps one.
    static Optional<Past> of(Change.Kind kind, UUID id, TimelineServices services) {
        return Optional.ofNullable(
                switch (kind) {
                    case DOCUMENT -> document(new DocumentId(id), services);
                    case ANNOTATION -> annotation(new AnnotationId(id), services);
                    case TAG -> tag(new TagId(id), services);
                    case CLAIM -> claim(new ClaimId(id), services);
                    case EVIDENCE -> evidence(new EvidenceId(id), services);
                    case POST -> post(new PostId(id), services);
                    case GROUP, MEMBER, VERSION, PLACEMENT, RELATION, DISCUSSION, DECISION -> null;
                });
    }

    /// Takes a withdrawal back, if a thing of this kind can be withdrawn.
    static Optional<Runnable> restore(Change.Kind kind, UUID id, TimelineServices services) {
        return Optional.ofNullable(
                switch (kind) {
                    case DOCUMENT -> () -> services.documents().restore(new DocumentId(id));
                    case ANNOTATION -> () -> services.annotations().restore(new AnnotationId(id));
                    case TAG -> () -> services.tags().restore(new TagId(id));
                    case CLAIM -> () -> services.claims().restore(new ClaimId(id));
                    case EVIDENCE -> () -> services.evidences().restore(new EvidenceId(id));
                    case RELATION -> () -> services.relations().restore(new RelationId(id));
                    case POST -> () -> services.discussions().restore(new PostId(id));
                    case GROUP, MEMBER, VERSION, PLACEMENT, DISCUSSION, DECISION -> null;
                });
    }

    private static Past document(DocumentId id, TimelineServices services) {
        var documents = services.documents();
        return new Past(
                () -> documents.history(id),
                revision -> documents.restoreTo(id, revision),
                Whose.MAKER_OR_EDITOR);
    }

    private static Past annotation(AnnotationId id, TimelineServices services) {
        var annotations = services.annotations();
        return new Past(
                () -> annotations.history(id),
                revision -> annotations.restoreTo(id, revision),
                Whose.MAKER);
    }

    private static Past tag(TagId id, TimelineServices services) {
        var tags = services.tags();
        return new Past(
                () -> tags.history(id), revision -> tags.restoreTo(id, revision), Whose.EDITOR);
    }

    private static Past claim(ClaimId id, TimelineServices services) {
        var claims = services.claims();
        return new Past(
                () -> claims.history(id),
                revision -> claims.restoreTo(id, revision),
                Whose.MAKER_OR_EDITOR);
    }

    private static Past evidence(EvidenceId id, TimelineServices services) {
        var evidences = services.evidences();
        return new Past(
                () -> evidences.history(id),
                revision -> evidences.restoreTo(id, revision),
                Whose.MAKER_OR_EDITOR);
    }

    private static Past post(PostId id, TimelineServices services) {
        var discussions = services.discussions();
        return new Past(
                () -> discussions.history(id),
                revision -> discussions.restoreTo(id, revision),
                Whose.MAKER);
    }
}
