package org.variorum.exchange.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.variorum.Refusal;
import org.variorum.documents.Upload;
import org.variorum.exchange.Importers;

/// Reads files that were sent.
@Component
class Uploads {

    private final Importers importers;

    Uploads(Importers importers) {
        this.importers = importers;
    }

    /// The file as uploaded and as read.
    ///
    /// @throws Refusal as [Importers#read], of the field `file`
    Upload read(MultipartFile file) {
        var name = file.getOriginalFilename();
        try {
            var known = name == null ? "" : name;
            var bytes = file.getBytes();
            return new Upload(known, bytes, importers.read(known, bytes));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// The title that was given, or one that the file proposes.
    String title(@Nullable String given, Upload upload) {
        return given == null || given.isBlank()
                ? importers.titleOf(upload.filename(), upload.imported())
                : given;
    }
}
