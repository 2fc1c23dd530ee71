package org.variorum.claims;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.variorum.Refusal;
import org.variorum.accounts.UserId;
import org.variorum.anchoring.Span;
import org.variorum.annotations.Selection;
import org.variorum.annotations.TagView;
import org.variorum.annotations.Tags;
import org.variorum.documents.Block;
import org.variorum.documents.BlockKind;
import org.variorum.documents.Details;
import org.variorum.documents.DocumentId;
import org.variorum.documents.Documents;
import org.variorum.documents.ImportedText;
import org.variorum.documents.Structure;
import org.variorum.documents.Upload;
import org.variorum.documents.VersionId;
import org.variorum.groups.GroupId;
import org.variorum.history.Edited;
import org.variorum.history.Recorded;
import org.variorum.history.TimelineEntry;
import org.variorum.testing.Cast;

/// What the tests of claims and of what rests on them say often.
@Component
public class Scene {

    private final Cast cast;
    private final Documents documents;
    private final Tags tags;
    private final Claims claims;
    private final Evidences evidences;

    private final List<TimelineEntry> told = new CopyOnWriteArrayList<>();

    Scene(Cast cast, Documents documents, Tags tags, Claims claims, Evidences evidences) {
        this.cast = cast;
        this.documents = documents;
        this.tags = tags;
        this.claims = claims;
        this.evidences = evidences;
    }

    /// A document of one paragraph in its first version.
    public record Essay(DocumentId document, VersionId version, String text) {

        /// Where these words first stand.
        public Selection words(String words) {
            return at(text.indexOf(words), words.length());
        }

        /// So many characters from here.
        public Selection at(int start, int length) {
            return new Selection(
                    version,
                    new Span(start, start + length),
                    text.substring(start, start + length));
        }
    }

    public Essay essay(UserId by, GroupId group, String text) {
        var added =
                cast.as(
                        by,
                        () ->
                                documents.add(
                                        group, new Details("An essay", "", "", ""), upload(text)));
        return new Essay(added.id(), added.currentVersion(), text);
    }

    /// The second version of an essay.
    public Essay second(UserId by, Essay first, String text) {
        return next(by, first, text);
    }

    /// One version more.
    public Essay next(UserId by, Essay before, String text) {
        var seen = cast.as(by, () -> documents.get(before.document())).versions();
        cast.as(by, () -> documents.publish(before.document(), seen, upload(text)));
        var now = cast.as(by, () -> documents.get(before.document()));
        return new Essay(now.id(), now.currentVersion(), text);
    }

    private static Upload upload(String text) {
        var structure =
                new Structure(
                        List.of(
                                new Block(
                                        BlockKind.PARAGRAPH, new Span(0, text.length()), 0, null)),
                        List.of());
        return new Upload(
                UUID.randomUUID() + ".txt",
                text.getBytes(StandardCharsets.UTF_8),
                new ImportedText(text, structure, "text/plain"));
    }

    public TagView tag(UserId by, GroupId group, String name) {
        return cast.as(by, () -> tags.create(group, name, "#336699", null));
    }

    public ClaimView claim(UserId by, GroupId group, String statement, TagView... tagged) {
        var ids = List.of(tagged).stream().map(TagView::id).collect(Collectors.toSet());
        return cast.as(by, () -> claims.make(new NewClaim(group, statement, ids)));
    }

    public EvidenceView evidence(
            UserId by, ClaimView claim, Selection selection, EvidenceRole role) {
        return cast.as(by, () -> evidences.add(new NewEvidence(claim.id(), selection, role)));
    }

    /// What the timelines told of this thing, newest first.
    public List<TimelineEntry> told(UUID subject) {
        return told.stream().filter(entry -> entry.subject().equals(subject)).toList().reversed();
    }

    @TransactionalEventListener
    void on(Recorded recorded) {
        told.add(recorded.entry());
    }

    /// The claim as it is now.
    public ClaimView now(UserId reader, ClaimView claim) {
        return cast.as(reader, () -> claims.get(claim.id()));
    }

    /// Asserts that this person may not do it.
    public void mayNot(UserId person, Runnable work) {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> cast.as(person, work));
    }

    /// Why it was refused: the field, if any, and the code.
    public String refusal(UserId person, Runnable work) {
        var refusal = catchThrowableOfType(Refusal.class, () -> cast.as(person, work));
        return (refusal.field() == null ? "" : refusal.field() + ": ") + refusal.code();
    }

    /// What was saved.
    public static <T> T saved(Edited<T> edited) {
        return switch (edited) {
            case Edited.Saved<T>(var now) -> now;
            case Edited.Conflict<T>(var theirs) ->
                    throw new AssertionError("not saved over " + theirs);
        };
    }
}
