package org.variorum.claims;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.PassageUse;
import org.variorum.documents.DocumentId;
import org.variorum.groups.GroupId;

/// Tells the module below that evidence rests on a passage. What hangs on a withdrawn claim does
/// not count.
@Component
class EvidenceUse implements PassageUse {

    private final EvidenceRepository evidence;

    EvidenceUse(EvidenceRepository evidence) {
        this.evidence = evidence;
    }

    @Override
    public Kind kind() {
        return Kind.EVIDENCE;
    }

    @Override
    public Map<PassageId, Long> of(GroupId group, @Nullable DocumentId document) {
        List<PassageCount> counts =
                document == null
                        ? evidence.usesInGroup(group.value())
                        : evidence.usesOnDocument(document.value());
        return counts.stream()
                .collect(
                        Collectors.toMap(
                                count -> new PassageId(count.passage()), PassageCount::many));
    }

    @Override
    public long ofPassage(PassageId passage) {
        return evidence.usesOfPassage(passage.value());
    }
}
