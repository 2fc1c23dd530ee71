package org.variorum.documents;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.Plumbing;
import org.variorum.accounts.Acting;
import org.variorum.groups.GroupId;
import org.variorum.groups.Memberships;
import org.variorum.groups.Role;

/// What the person acting may do with a document. An unknown id is answered like somebody else's:
/// no.
@Component("documentRights")
@Plumbing(because = "answers only about the person acting")
@Transactional(readOnly = true)
public class DocumentRights {

    private final DocumentRepository documents;
    private final VersionRepository versions;
    private final Memberships memberships;
    private final Acting acting;

    DocumentRights(
            DocumentRepository documents,
            VersionRepository versions,
            Memberships memberships,
            Acting acting) {
        this.documents = documents;
        this.versions = versions;
        this.memberships = memberships;
        this.acting = acting;
    }

    /// Whether they may read it: every member of its group, but once it is withdrawn only who may
    /// restore it.
    public boolean reads(DocumentId document) {
        return documents.findById(document.value()).filter(readable()).isPresent();
    }

    /// Whether they may read the document that this is a version of.
    public boolean readsVersion(VersionId version) {
        return versions.documentOf(version.value()).filter(readable()).isPresent();
    }

    /// Whether they may mark, claim and discuss on this version: from the role of member up, and
    /// not on a withdrawn document. Whether the version is still current is not a right; the
    /// services that care refuse it.
    public boolean writesVersion(VersionId version) {
        return versions.documentOf(version.value())
                .filter(document -> !document.isWithdrawn())
                .filter(document -> memberships.writes(document.group()))
                .isPresent();
    }

    /// Whether they may mark, claim and discuss on some version of it.
    public boolean writes(DocumentId document) {
        return documents
                .findById(document.value())
                .filter(found -> !found.isWithdrawn())
                .filter(found -> memberships.writes(found.group()))
                .isPresent();
    }

    /// Whether they may describe, publish, withdraw and restore it: who brought it, as long as they
    /// may write at all, and editors.
    public boolean changes(DocumentId document) {
        return documents
                .findById(document.value())
                .filter(found -> mayChange(found, memberships::role))
                .isPresent();
    }

    /// Tells readable documents from others, and asks for each group's role only once.
    Predicate<Document> readable() {
        Map<GroupId, Optional<Role>> roles = new HashMap<>();
        Function<GroupId, Optional<Role>> role =
                group -> roles.computeIfAbsent(group, memberships::role);
        return document ->
                document.isWithdrawn()
                        ? mayChange(document, role)
                        : role.apply(document.group()).isPresent();
    }

    private boolean mayChange(Document document, Function<GroupId, Optional<Role>> role) {
        var least = acting.is(document.creator()) ? Role.MEMBER : Role.EDITOR;
        return role.apply(document.group()).filter(mine -> mine.atLeast(least)).isPresent();
    }
}
