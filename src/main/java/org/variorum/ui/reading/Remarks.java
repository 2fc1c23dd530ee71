package org.variorum.ui.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.variorum.accounts.Accounts;
import org.variorum.annotations.AnnotationView;
import org.variorum.annotations.Annotations;
import org.variorum.claims.ClaimId;
import org.variorum.claims.ClaimView;
import org.variorum.claims.Claims;
import org.variorum.claims.EvidenceMark;
import org.variorum.claims.Evidences;
import org.variorum.documents.VersionId;
import org.variorum.ui.components.Markdown;
import org.variorum.ui.components.Texts;

/// What was said of the passages of a version, in words: the notes and claims that a print has
/// below the text. Only what the reader may see.
@Component
class Remarks {

    private final Annotations annotations;
    private final Evidences evidences;
    private final Claims claims;
    private final Accounts accounts;

    Remarks(Annotations annotations, Evidences evidences, Claims claims, Accounts accounts) {
        this.annotations = annotations;
        this.evidences = evidences;
        this.claims = claims;
        this.accounts = accounts;
    }

    /// Plain lines by the id of the passage.
    Map<String, List<String>> of(VersionId version) {
        var lines = new LinkedHashMap<String, List<String>>();
        notes(lines, annotations.notes(version));
        roles(lines, evidences.marks(version));
        return lines;
    }

    private void notes(Map<String, List<String>> lines, List<AnnotationView> notes) {
        var people = accounts.named(notes.stream().map(AnnotationView::author).toList());
        for (var note : notes) {
            var author = people.get(note.author());
            at(lines, note.passage().id().value().toString())
                    .add(
                            Texts.get(
                                    "remark.note",
                                    author == null ? "" : author.displayName(),
                                    Markdown.toPlainText(note.note())));
        }
    }

    private void roles(Map<String, List<String>> lines, List<EvidenceMark> marks) {
        var statements = statements(marks.stream().map(EvidenceMark::claim).distinct().toList());
        for (var mark : marks) {
            var claim = statements.get(mark.claim());
            if (claim != null) {
                at(lines, mark.passage().value().toString())
                        .add(
                                Texts.get(
                                        "remark.claim",
                                        Texts.of(mark.role()),
                                        claim.statement(),
                                        Texts.of(mark.state())));
            }
        }
    }

    private Map<ClaimId, ClaimView> statements(List<ClaimId> ids) {
        return claims.all(ids).stream()
                .collect(Collectors.toMap(ClaimView::id, Function.identity()));
    }

    private static List<String> at(Map<String, List<String>> lines, String passage) {
        return lines.computeIfAbsent(passage, unseen -> new ArrayList<>());
    }
}
