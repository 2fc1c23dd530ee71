package org.variorum.exchange.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.Passages;
import org.variorum.claims.ClaimId;
import org.variorum.claims.Claims;
import org.variorum.discussions.DiscussionId;
import org.variorum.discussions.DiscussionView;
import org.variorum.discussions.Discussions;
import org.variorum.discussions.NewPost;
import org.variorum.discussions.PostId;
import org.variorum.discussions.Stance;
import org.variorum.discussions.Subject;
import org.variorum.exchange.api.ApiFailure;
import org.variorum.exchange.api.Seen;
import org.variorum.exchange.rest.DiscussionBodies.DiscussionBody;
import org.variorum.exchange.rest.DiscussionBodies.PostBody;

/// The discussions about claims and passages. One comes into being with its first post.
@RestController
@Tag(name = "Discussions")
class DiscussionsApi {

    private final Discussions discussions;
    private final Claims claims;
    private final Passages passages;
    private final DiscussionBodies bodies;
    private final Answers answers;

    DiscussionsApi(
            Discussions discussions,
            Claims claims,
            Passages passages,
            DiscussionBodies bodies,
            Answers answers) {
        this.discussions = discussions;
        this.claims = claims;
        this.passages = passages;
        this.bodies = bodies;
        this.answers = answers;
    }

    /// @param parent the post that it replies to, null at the top
    /// @param body Markdown
    /// @param citations ids of passages
    record PostRequest(
            @Nullable UUID parent,
            Stance stance,
            String body,
            @Nullable List<UUID> citations) {}

    record ReasonRequest(String reason) {}

    @GetMapping("/api/claims/{id}/discussion")
    @Operation(summary = "The discussion about a claim; 404 before the first post")
    ResponseEntity<DiscussionBody> ofClaim(@PathVariable UUID id) {
        return about(claim(id));
    }

    @GetMapping("/api/passages/{id}/discussion")
    @Operation(summary = "The discussion about a passage; 404 before the first post")
    ResponseEntity<DiscussionBody> ofPassage(@PathVariable UUID id) {
        return about(passage(id));
    }

    @PostMapping("/api/claims/{id}/discussion/posts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Post about a claim")
    ResponseEntity<PostBody> postOnClaim(
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody PostRequest request) {
        return post(claim(id), key, request);
    }

    @PostMapping("/api/passages/{id}/discussion/posts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Post about a passage")
    ResponseEntity<PostBody> postOnPassage(
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody PostRequest request) {
        return post(passage(id), key, request);
    }

    @PostMapping("/api/discussions/{id}/posts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Post in a discussion")
    ResponseEntity<PostBody> postIn(
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody PostRequest request) {
        return post(discussion(id).subject(), key, request);
    }

    @GetMapping("/api/discussions/{id}")
    @Operation(summary = "Look at a discussion with all its posts")
    ResponseEntity<DiscussionBody> get(@PathVariable UUID id) {
        return answers.ok(bodies.of(discussion(id)));
    }

    @PostMapping("/api/discussions/{id}/resolve")
    @Operation(summary = "Close a discussion to new posts, with its outcome")
    ResponseEntity<DiscussionBody> resolve(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ReasonRequest request) {
        var discussion = based(id, ifMatch);
        discussions.resolve(discussion, Given.require("reason", request.reason()));
        return answers.ok(bodies.of(discussion(id)));
    }

    @PostMapping("/api/discussions/{id}/reopen")
    @Operation(summary = "Open a resolved discussion again")
    ResponseEntity<DiscussionBody> reopen(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ReasonRequest request) {
        var discussion = based(id, ifMatch);
        discussions.reopen(discussion, Given.require("reason", request.reason()));
        return answers.ok(bodies.of(discussion(id)));
    }

    private ResponseEntity<DiscussionBody> about(Subject subject) {
        return discussions
                .about(subject)
                .map(found -> answers.ok(bodies.of(found)))
                .orElseThrow(ApiFailure::notFound);
    }

    private ResponseEntity<PostBody> post(
            Subject subject, @Nullable String key, PostRequest request) {
        Given.require("stance", request.stance());
        Given.require("body", request.body());
        return answers.once(
                key,
                request,
                PostBody.class,
                () -> {
                    var parent = request.parent();
                    var made =
                            discussions.post(
                                    new NewPost(
                                            subject,
                                            parent == null ? null : new PostId(parent),
                                            request.stance(),
                                            request.body(),
                                            Given.list(request.citations(), PassageId::new)));
                    return answers.created("/api/posts/" + made.id().value(), bodies.of(made));
                });
    }

    private Subject claim(UUID id) {
        return new Subject.OfClaim(Seen.orNotFound(() -> claims.get(new ClaimId(id))).id());
    }

    private Subject passage(UUID id) {
        return new Subject.OfPassage(
                Seen.orNotFound(() -> passages.get(new PassageId(id))).id());
    }

    private DiscussionView discussion(UUID id) {
        return Seen.orNotFound(() -> discussions.get(new DiscussionId(id)));
    }

    private DiscussionId based(UUID id, @Nullable String ifMatch) {
        var discussion = discussion(id);
        answers.require(ifMatch, bodies.of(discussion));
        return discussion.id();
    }
}
