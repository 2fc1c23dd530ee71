package org.variorum.documents;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.Plumbing;

/// Versions as the modules above need them, to check quotes against their text.
@Component
@Plumbing(because = "callers have checked the right to the version, by documentRights")
@Transactional(readOnly = true)
public class Versions {

    private final VersionRepository versions;
    private final VersionStore store;

    Versions(VersionRepository versions, VersionStore store) {
        this.versions = versions;
        this.store = store;
    }

    /// Where a version belongs, and its text.
    ///
    /// @throws java.util.NoSuchElementException for an unknown version, which no caller that has
    ///   checked the right can have
    public VersionContext context(VersionId version) {
        var row = versions.row(version.value()).orElseThrow();
        return new VersionContext(
                version,
                row.document().id(),
                row.document().group(),
                store.text(version),
                row.version().number() == row.latest());
    }

    /// The numbers that stand in the margin beside these places, in one statement for all of them.
    /// A place in a heading or between the blocks has none and is left out.
    public Map<Spot, Integer> paragraphs(Collection<Spot> spots) {
        return store.paragraphs(spots);
    }
}
