package org.variorum.exchange.rest;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.variorum.documents.DocumentView;
import org.variorum.documents.VersionView;
import org.variorum.documents.Versions;
import org.variorum.exchange.api.PublicAddress;

/// Shows documents and versions, their lengths in code points.
@Component
class DocumentBodies {

    private final Versions versions;
    private final Found found;
    private final PublicAddress address;

    DocumentBodies(Versions versions, Found found, PublicAddress address) {
        this.versions = versions;
        this.found = found;
        this.address = address;
    }

    /// @param group its slug
    /// @param version the number of the current one, from 1
    /// @param length of the current text, in code points
    /// @param sha256 of the current file's bytes
    /// @param annotationService the address of its container of annotations
    record DocumentBody(
            UUID id,
            String group,
            String title,
            String author,
            String source,
            String dated,
            int version,
            int length,
            String sha256,
            Instant createdAt,
            UUID createdBy,
            boolean withdrawn,
            String annotationService) {}

    /// @param length in code points
    record VersionBody(
            int number,
            boolean current,
            String filename,
            String mediaType,
            int length,
            String sha256,
            Instant createdAt,
            UUID createdBy) {}

    DocumentBody of(DocumentView document) {
        var current = versions.one(document.currentVersion());
        return new DocumentBody(
                document.id().value(),
                found.slug(document.group()),
                document.title(),
                document.author(),
                document.source(),
                document.dated(),
                current.number(),
                found.offsets(current.id()).length(),
                current.sha256(),
                document.createdAt(),
                document.createdBy().value(),
                document.withdrawn(),
                annotationService(document.id().value()));
    }

    VersionBody of(VersionView version) {
        return new VersionBody(
                version.number(),
                version.current(),
                version.filename(),
                version.mediaType(),
                found.offsets(version.id()).length(),
                version.sha256(),
                version.createdAt(),
                version.createdBy().value());
    }

    /// The container of a document's annotations, as an address that others can use.
    private String annotationService(UUID document) {
        return address.base() + "/api/documents/" + document + "/annotations/";
    }

    /// The same as a header, as the Web Annotation Protocol asks for it.
    static String link(DocumentBody body) {
        return "<"
                + body.annotationService()
                + ">; rel=\"http://www.w3.org/ns/oa#annotationService\"";
    }
}
