package org.variorum.documents;

/// A file as uploaded and as read.
///
/// @param filename as the browser named it; kept as [Filename#clean] leaves it
/// @param original the bytes, kept for download; not copied here, so not to be changed by the
///   caller
/// @param imported what an importer made of them
public record Upload(String filename, byte[] original, ImportedText imported) {

    /// @throws org.variorum.Refusal `file-name` if nothing is left of the name
    public Upload {
        filename = Filename.clean(filename);
    }

    /// What tells these bytes from others; see [VersionView#sha256].
    public String sha256() {
        return Digest.of(original);
    }
}
