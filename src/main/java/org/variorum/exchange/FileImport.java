package org.variorum.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.variorum.Refusal;
import org.variorum.documents.Details;
import org.variorum.documents.DocumentView;
import org.variorum.documents.Documents;
import org.variorum.documents.Upload;
import org.variorum.groups.GroupId;

/// Brings one file of a folder into a group, in the name of the person acting.
@Component
class FileImport {

    private static final Logger LOG = LoggerFactory.getLogger(FileImport.class);

    private final Importers importers;
    private final Documents documents;
    private final Sentences sentences;

    FileImport(Importers importers, Documents documents, Sentences sentences) {
        this.importers = importers;
        this.documents = documents;
        this.sentences = sentences;
    }

    /// Adds the file as a document, or publishes it as a new version of the one that was brought
    /// under its name. A file that is no text is told in the log, with the reason; so is one whose
    /// document was withdrawn, which is left so.
    ImportCount bring(GroupId group, Path file) {
        var name = file.getFileName().toString();
        try {
            var upload = read(file, name);
            var known = documents.byFilename(group, upload.filename());
            return known.isPresent() ? publish(known.get(), upload) : add(group, upload);
        } catch (Refusal refusal) {
            LOG.warn("Left out {}: {}", name, sentences.of(refusal));
            return ImportCount.REFUSED;
        } catch (IOException failure) {
            LOG.warn("Left out {}: the file cannot be read.", name);
            return ImportCount.REFUSED;
        }
    }

    private Upload read(Path file, String name) throws IOException {
        try (var content = Files.newInputStream(file)) {
            // One byte more than allowed is enough to be refused.
            var most = (int) Math.min(importers.maxBytes() + 1, Integer.MAX_VALUE - 16);
            var original = content.readNBytes(most);
            return new Upload(name, original, importers.read(name, original));
        }
    }

    private ImportCount add(GroupId group, Upload upload) {
        var title = importers.titleOf(upload.filename(), upload.imported());
        documents.add(group, new Details(title, "", "", ""), upload);
        return ImportCount.ADDED;
    }

    private ImportCount publish(DocumentView known, Upload upload) {
        if (known.withdrawn()) {
            LOG.warn("Left out {}: its document was withdrawn.", upload.filename());
            return ImportCount.UNCHANGED;
        }
        // An older file must not cover what was published by hand since.
        var digest = upload.sha256();
        if (documents.versions(known.id()).stream()
                .anyMatch(version -> version.sha256().equals(digest))) {
            return ImportCount.UNCHANGED;
        }
        try {
            documents.publish(known.id(), known.versions(), upload);
            return ImportCount.CHANGED;
        } catch (Refusal refusal) {
            // Other bytes, the same text.
            if (refusal.code().equals("same-version")) {
                return ImportCount.UNCHANGED;
            }
            throw refusal;
        }
    }
}
