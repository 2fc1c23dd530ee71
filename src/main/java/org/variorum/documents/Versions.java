package org.variorum.documents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.Plumbing;
import org.variorum.anchoring.Span;
import org.variorum.groups.GroupId;

/// Versions as the modules above need them, to check quotes against their text and to place
/// passages from one in another.
@Component
@Plumbing(because = "callers have checked the right to the version, by documentRights")
@Transactional(readOnly = true)
public class Versions {

    private final DocumentRepository documents;
    private final VersionRepository versions;
    private final VersionStore store;

    Versions(DocumentRepository documents, VersionRepository versions, VersionStore store) {
        this.documents = documents;
        this.versions = versions;
        this.store = store;
    }

    /// Where a version belongs, and its text.
    ///
    /// @throws java.util.NoSuchElementException for an unknown version, which no caller that has
    ///   checked the right can have
    public VersionContext context(VersionId version) {
        var document = versions.documentOf(version.value()).orElseThrow();
        return new VersionContext(version, document.id(), document.group(), store.text(version));
    }

    /// The numbers that stand in the margin beside these places, in one statement for all of them.
    /// A place in a heading or between the blocks has none and is left out.
    public Map<Spot, Integer> paragraphs(Collection<Spot> spots) {
        return store.paragraphs(spots);
    }

    /// Lets nobody publish a version of this document until the transaction ends: what is now the
    /// current version stays so. Waits for who is publishing.
    @Transactional(propagation = Propagation.MANDATORY)
    public void steady(DocumentId document) {
        documents.steady(document.value());
    }

    /// The group of a document.
    public GroupId group(DocumentId document) {
        return documents.findById(document.value()).orElseThrow().group();
    }

    /// The current version.
    public VersionView current(DocumentId document) {
        return versions.current(document.value()).toView(true);
    }

    /// All versions, the first one first.
    public List<VersionView> all(DocumentId document) {
        var all = versions.ofDocument(document.value());
        return all.stream().map(each -> each.toView(each == all.getFirst())).toList().reversed();
    }

    /// One version, without its text.
    public VersionView one(VersionId version) {
        return versions.row(version.value()).orElseThrow().toView();
    }

    /// The text of a version.
    public String text(VersionId version) {
        return store.text(version);
    }

    /// Where the blocks of a version's text are, in the order of the text.
    public List<Span> blocks(VersionId version) {
        return store.blocks(version).stream().map(Block::span).toList();
    }

    /// Whether publishing this would be the current version again; see [Documents#publish].
    public boolean isSame(DocumentId document, Upload upload) {
        return store.isSame(versions.current(document.value()), upload);
    }
}
