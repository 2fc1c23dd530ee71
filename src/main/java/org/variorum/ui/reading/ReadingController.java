package org.variorum.ui.reading;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.variorum.documents.Documents;
import org.variorum.documents.VersionId;

/// Texts and bulk marks for the panes, over plain HTTP so that they are compressed and cached and
/// never pass through the UI's own protocol. Somebody else's version does not exist.
@RestController
@RequestMapping(ReadingController.PATH)
class ReadingController {

    static final String PATH = "/reading/versions";

    private final Documents documents;
    private final Marks marks;
    private final Remarks remarks;
    private final Differences differences;

    ReadingController(Documents documents, Marks marks, Remarks remarks, Differences differences) {
        this.documents = documents;
        this.marks = marks;
        this.remarks = remarks;
        this.differences = differences;
    }

    /// The address of a version's text, relative to the app's root.
    static String textOf(VersionId version) {
        return "reading/versions/" + version.value();
    }

    /// The address of a version's marks, relative to the app's root.
    static String marksOf(VersionId version) {
        return textOf(version) + "/marks";
    }

    /// The address of what was said of a version's passages, relative to the app's root.
    static String remarksOf(VersionId version) {
        return textOf(version) + "/remarks";
    }

    /// The address of what differs between two versions, relative to the app's root.
    static String differenceOf(VersionId old, VersionId now) {
        return textOf(old) + "/difference/" + now.value();
    }

    /// Immutable, so kept by the browser for good; `private`, so by nobody between.
    @GetMapping("/{version}")
    ResponseEntity<TextResponse> text(@PathVariable UUID version) {
        return ResponseEntity.ok()
                .cacheControl(forGood())
                .body(TextResponse.of(documents.text(new VersionId(version))));
    }

    /// What differs between two versions of one document; neither changes, so neither does this.
    @GetMapping("/{old}/difference/{now}")
    ResponseEntity<Differences.DifferenceResponse> difference(
            @PathVariable UUID old, @PathVariable UUID now) {
        return ResponseEntity.ok()
                .cacheControl(forGood())
                .body(differences.between(new VersionId(old), new VersionId(now)));
    }

    private static CacheControl forGood() {
        return CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();
    }

    /// All marks that the reader may see now; deltas follow by push.
    @GetMapping("/{version}/marks")
    ResponseEntity<MarkColumns> marks(@PathVariable UUID version) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(MarkColumns.of(version.toString(), marks.of(new VersionId(version))));
    }

    /// Notes and claims in words, for paper.
    @GetMapping("/{version}/remarks")
    ResponseEntity<RemarksResponse> remarks(@PathVariable UUID version) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(new RemarksResponse(remarks.of(new VersionId(version))));
    }

    /// By the mark's id, a line for each remark.
    record RemarksResponse(Map<String, List<String>> remarks) {}

    @ExceptionHandler(AccessDeniedException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void refused() {
        // The answer is the same as for a version that does not exist, and has no body.
    }
}
