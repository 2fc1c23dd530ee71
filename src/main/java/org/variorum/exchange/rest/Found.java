package org.variorum.exchange.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.variorum.documents.DocumentId;
import org.variorum.documents.DocumentView;
import org.variorum.documents.Documents;
import org.variorum.documents.VersionId;
import org.variorum.documents.VersionView;
import org.variorum.documents.Versions;
import org.variorum.exchange.api.ApiFailure;
import org.variorum.exchange.api.CodePoints;
import org.variorum.exchange.api.Seen;
import org.variorum.groups.GroupId;
import org.variorum.groups.GroupView;
import org.variorum.groups.Groups;

/// Finds what an address names, or ends the request with 404.
@Component
class Found {

    private static final int KEPT = 64;
    private static final int KEPT_NUMBERS = 10_000;

    private final Groups groups;
    private final Documents documents;
    private final Versions versions;

    /// Versions never change, so neither do their numbers and offsets.
    private final Cache<VersionId, CodePoints> offsets =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private final Cache<VersionId, Integer> numbers =
            Caffeine.newBuilder().maximumSize(KEPT_NUMBERS).build();

    Found(Groups groups, Documents documents, Versions versions) {
        this.groups = groups;
        this.documents = documents;
        this.versions = versions;
    }

    /// A group that the person acting is a member of.
    GroupView group(String slug) {
        return Seen.orNotFound(() -> groups.bySlug(slug).orElseThrow());
    }

    /// The slug of a group, of something that the person acting may see.
    String slug(GroupId group) {
        return Seen.orNotFound(() -> groups.get(group)).slug();
    }

    DocumentView document(UUID id) {
        return Seen.orNotFound(() -> documents.get(new DocumentId(id)));
    }

    /// The version of this number, of a document that the person acting may read.
    VersionView version(UUID document, int number) {
        return Seen.orNotFound(() -> documents.versions(new DocumentId(document))).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(ApiFailure::notFound);
    }

    /// The version of this number, or the current one for null.
    VersionView versionOr(UUID document, @Nullable Integer number) {
        if (number != null) {
            return version(document, number);
        }
        return Seen.orNotFound(() -> documents.versions(new DocumentId(document))).stream()
                .max(Comparator.comparingInt(VersionView::number))
                .orElseThrow(ApiFailure::notFound);
    }

    /// The number of a version that something rests on which the person acting may see.
    int number(VersionId version) {
        return numbers.get(version, each -> versions.one(each).number());
    }

    /// The text of a version that the person acting may read.
    String text(VersionId version) {
        return versions.text(version);
    }

    /// How the offsets of a version are counted outside.
    CodePoints offsets(VersionId version) {
        return offsets.get(version, each -> CodePoints.of(versions.text(each)));
    }
}
