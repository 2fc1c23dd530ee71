package org.variorum.annotations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.variorum.accounts.Acting;
import org.variorum.documents.DocumentId;
import org.variorum.groups.GroupId;

/// Finds what rests on passages, as far as the person acting may see it, here and in the modules
/// above. Of a passage with nothing but others' private annotations it knows nothing.
@Component
class RestingOn {

    private final AnnotationRepository annotations;
    private final ObjectProvider<PassageUse> uses;
    private final Acting acting;

    RestingOn(AnnotationRepository annotations, ObjectProvider<PassageUse> uses, Acting acting) {
        this.annotations = annotations;
        this.uses = uses;
        this.acting = acting;
    }

    /// @param shared whether anything of it is known to others than its author
    record Load(Resting resting, boolean shared) {

        static final Load NOTHING = new Load(Resting.NOTHING, false);
    }

    /// The passages on which something rests; of one document, or of all of the group.
    Map<PassageId, Load> of(GroupId group, @Nullable DocumentId document) {
        var reader = acting.required().value();
        var rows =
                document == null
                        ? annotations.restingInGroup(group.value(), reader)
                        : annotations.restingOn(document.value(), reader);
        var loads = new HashMap<PassageId, Counting>();
        rows.forEach(row -> counting(loads, new PassageId(row.passage())).add(row));
        uses.forEach(
                use ->
                        use.of(group, document)
                                .forEach(
                                        (passage, many) ->
                                                counting(loads, passage).add(use.kind(), many)));
        var result = new HashMap<PassageId, Load>();
        loads.forEach((passage, counting) -> result.put(passage, counting.toLoad()));
        return result;
    }

    /// What rests on one passage.
    Load of(PassageId passage) {
        var counting = new Counting();
        annotations
                .restingOnPassage(passage.value(), acting.required().value())
                .forEach(counting::add);
        uses.forEach(use -> counting.add(use.kind(), use.ofPassage(passage)));
        return counting.toLoad();
    }

    private static Counting counting(Map<PassageId, Counting> loads, PassageId passage) {
        return loads.computeIfAbsent(passage, _ -> new Counting());
    }

    private static final class Counting {

        private final List<AnnotationId> said = new ArrayList<>();
        private long evidence;
        private long discussions;
        private boolean shared;

        void add(RestingRow row) {
            said.add(new AnnotationId(row.annotation()));
            shared |= row.visibility() == Visibility.SHARED;
        }

        void add(PassageUse.Kind kind, long many) {
            switch (kind) {
                case EVIDENCE -> evidence += many;
                case DISCUSSION -> discussions += many;
            }
            shared |= many > 0;
        }

        Load toLoad() {
            return new Load(new Resting(List.copyOf(said), evidence, discussions), shared);
        }
    }
}

/// An annotation that the reader may see.
record RestingRow(UUID annotation, UUID passage, Visibility visibility) {}
