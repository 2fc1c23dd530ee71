package org.variorum;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.variorum.accounts.NewToken;
import org.variorum.accounts.TokenId;
import org.variorum.accounts.TokenScope;
import org.variorum.accounts.Tokens;
import org.variorum.accounts.UserId;
import org.variorum.anchoring.Span;
import org.variorum.annotations.AnnotationId;
import org.variorum.annotations.Annotations;
import org.variorum.annotations.NewAnnotation;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.Selection;
import org.variorum.annotations.TagId;
import org.variorum.annotations.Tags;
import org.variorum.annotations.Visibility;
import org.variorum.claims.ClaimId;
import org.variorum.claims.Claims;
import org.variorum.claims.EvidenceId;
import org.variorum.claims.EvidenceRole;
import org.variorum.claims.Evidences;
import org.variorum.claims.NewClaim;
import org.variorum.claims.NewEvidence;
import org.variorum.claims.RelationId;
import org.variorum.claims.RelationKind;
import org.variorum.claims.Relations;
import org.variorum.discussions.DiscussionId;
import org.variorum.discussions.Discussions;
import org.variorum.discussions.NewPost;
import org.variorum.discussions.PostId;
import org.variorum.discussions.Stance;
import org.variorum.discussions.Subject;
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
import org.variorum.groups.Role;
import org.variorum.testing.Cast;

/// A group with somebody in each role and one of everything, all of it made by its owner; and two
/// people who have nothing to do with it.
@Component
class RefusalFixture {

    private static final String TEXT = "To be, or not to be, that is the question.";

    private final Cast cast;
    private final Tokens accessTokens;
    private final Documents documents;
    private final Annotations annotations;
    private final Tags tags;
    private final Claims claims;
    private final Evidences evidences;
    private final Relations relations;
    private final Discussions discussions;

    RefusalFixture(
            Cast cast,
            Tokens accessTokens,
            Documents documents,
            Annotations annotations,
            Tags tags,
            Claims claims,
            Evidences evidences,
            Relations relations,
            Discussions discussions) {
        this.cast = cast;
        this.accessTokens = accessTokens;
        this.documents = documents;
        this.annotations = annotations;
        this.tags = tags;
        this.claims = claims;
        this.evidences = evidences;
        this.relations = relations;
        this.discussions = discussions;
    }

    /// The people, and for each type of parameter that cannot be made up the value that is given.
    ///
    /// @param values by type; the annotation among them is a shared one
    /// @param secret an annotation that only the owner may know
    record Scene(
            UserId owner,
            UserId editor,
            UserId member,
            UserId viewer,
            UserId outsider,
            UserId admin,
            Map<Class<?>, Object> values,
            AnnotationId secret) {}

    Scene build() {
        var owner = cast.person("owner");
        var group = cast.groupOf(owner);
        var values = new HashMap<Class<?>, Object>();
        values.put(GroupId.class, group);
        values.put(UUID.class, group.value());
        values.put(Instant.class, Instant.EPOCH);
        values.put(Upload.class, upload());
        var secret = cast.as(owner, () -> fill(group, values));
        var member = cast.member("member", group, owner, Role.MEMBER);
        values.put(UserId.class, member);
        return new Scene(
                owner,
                cast.member("editor", group, owner, Role.EDITOR),
                member,
                cast.member("viewer", group, owner, Role.VIEWER),
                cast.person("outsider"),
                cast.admin("admin"),
                Map.copyOf(values),
                secret);
    }

    private AnnotationId fill(GroupId group, Map<Class<?>, Object> values) {
        var document = documents.add(group, new Details("Hamlet", "", "", ""), upload());
        values.put(DocumentId.class, document.id());
        var token = accessTokens.make(new NewToken("Notebook", TokenScope.READ, null)).token();
        values.put(TokenId.class, token.id());
        values.put(VersionId.class, document.currentVersion());
        var selection = Selection.in(document.currentVersion(), TEXT, new Span(0, 5));
        var tag = tags.create(group, "question", "#336699", null);
        values.put(TagId.class, tag.id());
        var shared =
                annotations.annotate(
                        new NewAnnotation(
                                selection, "A note", Visibility.SHARED, Set.of(tag.id())));
        values.put(AnnotationId.class, shared.id());
        values.put(PassageId.class, shared.passage().id());
        argue(group, selection, values);
        return annotations
                .annotate(new NewAnnotation(selection, "A secret", Visibility.PRIVATE, Set.of()))
                .id();
    }

    private void argue(GroupId group, Selection selection, Map<Class<?>, Object> values) {
        var claim = claims.make(new NewClaim(group, "To be is a question.", Set.of()));
        var other = claims.make(new NewClaim(group, "Not to be is a question.", Set.of()));
        values.put(ClaimId.class, claim.id());
        var evidence = evidences.add(new NewEvidence(claim.id(), selection, EvidenceRole.STATES));
        values.put(EvidenceId.class, evidence.id());
        var relation = relations.relate(claim.id(), other.id(), RelationKind.SUPPORTS);
        values.put(RelationId.class, relation.id());
        var subject = new Subject.OfClaim(claim.id());
        var post = discussions.post(new NewPost(subject, null, Stance.ASKS, "Is it?", List.of()));
        // About the passage too, so that neither kind of subject is empty.
        var passage =
                new Subject.OfPassage(
                        (PassageId) Objects.requireNonNull(values.get(PassageId.class)));
        discussions.post(new NewPost(passage, null, Stance.NOTES, "Indeed.", List.of()));
        values.put(PostId.class, post.id());
        values.put(DiscussionId.class, post.discussion());
    }

    private static Upload upload() {
        var paragraph = new Block(BlockKind.PARAGRAPH, new Span(0, TEXT.length()), 0, null);
        var imported =
                new ImportedText(TEXT, new Structure(List.of(paragraph), List.of()), "text/plain");
        return new Upload("hamlet.txt", TEXT.getBytes(StandardCharsets.UTF_8), imported);
    }
}
