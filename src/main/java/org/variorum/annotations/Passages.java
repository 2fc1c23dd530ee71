package org.variorum.annotations;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.groups.GroupId;
import org.variorum.groups.Memberships;

/// The passages that annotations, evidence and discussions rest on. A passage holds nothing but
/// words of the group's document, so every member may read every passage, whoever made it and
/// whatever rests on it.
@Service
@Transactional
public class Passages {

    private static final Comparator<PassageView> IN_READING_ORDER =
            Comparator.comparing((PassageView passage) -> passage.document().value())
                    .thenComparing(passage -> passage.span().start())
                    .thenComparing(passage -> passage.span().end());

    private final PassageRepository passages;
    private final Selections selections;
    private final Memberships memberships;

    Passages(PassageRepository passages, Selections selections, Memberships memberships) {
        this.passages = passages;
        this.selections = selections;
        this.memberships = memberships;
    }

    /// The passage that is placed at exactly this span of this version; it is made if there is
    /// none. A span that would cut a character in two is widened to hold it whole. On a version
    /// that is no longer the current one it is made all the same, and placed in those that
    /// followed.
    ///
    /// @throws Refusal on `span` in this order: `selection-empty` (also for white space alone),
    ///   `selection-outside` beyond the text; then `selection-changed` on `quote` if those are not
    ///   the words that stand there, and `selection-too-long` on `span` beyond 20,000 characters
    @PreAuthorize("@documentRights.writesVersion(#selection.version())")
    public PassageView at(Selection selection) {
        return selections.passage(selection).toView();
    }

    /// One passage.
    @PreAuthorize("@passageRights.reads(#passage)")
    @Transactional(readOnly = true)
    public PassageView get(PassageId passage) {
        return passages.findById(passage.value()).orElseThrow().toView();
    }

    /// These passages, by document and then in the order of the text; ids that are unknown, or
    /// belong to a group that the person acting may not read, are left out.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<PassageView> all(Collection<PassageId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var readable = new HashMap<GroupId, Boolean>();
        return passages
                .findByIdIn(ids.stream().map(PassageId::value).collect(Collectors.toSet()))
                .stream()
                .filter(found -> readable.computeIfAbsent(found.group(), memberships::reads))
                .map(Passage::toView)
                .sorted(IN_READING_ORDER)
                .toList();
    }
}
