package org.variorum.exchange.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.variorum.annotations.PassageId;
import org.variorum.discussions.Discussions;
import org.variorum.discussions.PostId;
import org.variorum.discussions.PostView;
import org.variorum.discussions.Stance;
import org.variorum.exchange.api.Etags;
import org.variorum.exchange.api.HistoryBody;
import org.variorum.exchange.api.Seen;
import org.variorum.exchange.rest.DiscussionBodies.PostBody;

/// Single posts.
@RestController
@RequestMapping("/api/posts/{id}")
@Tag(name = "Discussions")
class PostsApi {

    private final Discussions discussions;
    private final DiscussionBodies bodies;
    private final Answers answers;

    PostsApi(Discussions discussions, DiscussionBodies bodies, Answers answers) {
        this.discussions = discussions;
        this.bodies = bodies;
        this.answers = answers;
    }

    /// All that a post says, as it shall be.
    record PostChange(Stance stance, String body, @Nullable List<UUID> citations) {}

    @GetMapping
    @Operation(summary = "Look at a post")
    ResponseEntity<PostBody> get(@PathVariable UUID id) {
        return answers.ok(bodies.of(post(id)));
    }

    @PutMapping
    @Operation(summary = "Change one's own post")
    ResponseEntity<PostBody> change(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody PostChange request) {
        var post = based(id, ifMatch);
        var edited =
                discussions.edit(
                        post.id(),
                        Given.require("stance", request.stance()),
                        Given.require("body", request.body()),
                        Given.list(request.citations(), PassageId::new),
                        post.lock());
        return answers.ok(bodies.of(Etags.saved(edited)));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraw one's own post; a tombstone keeps its place")
    void withdraw(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        discussions.withdraw(based(id, ifMatch).id());
    }

    @PostMapping("/restore")
    @Operation(summary = "Let one's own withdrawn post stand again")
    ResponseEntity<PostBody> restore(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        discussions.restore(based(id, ifMatch).id());
        return answers.ok(bodies.of(post(id)));
    }

    @PutMapping("/agreement")
    @Operation(summary = "Agree with somebody else's post; again changes nothing")
    ResponseEntity<PostBody> agree(@PathVariable UUID id) {
        discussions.agree(post(id).id());
        return answers.ok(bodies.of(post(id)));
    }

    @DeleteMapping("/agreement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take one's own agreement back; without one it changes nothing")
    void disagree(@PathVariable UUID id) {
        discussions.disagree(post(id).id());
    }

    @GetMapping("/history")
    @Operation(summary = "What a post said before")
    ResponseEntity<List<HistoryBody>> history(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return HistoryBody.page(discussions.history(post(id).id()), cursor, limit);
    }

    @PostMapping("/history/{revision}/restore")
    @Operation(summary = "Let one's own post say again what it said then")
    ResponseEntity<PostBody> restoreTo(
            @PathVariable UUID id,
            @PathVariable long revision,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        return answers.ok(bodies.of(discussions.restoreTo(based(id, ifMatch).id(), revision)));
    }

    private PostView post(UUID id) {
        return Seen.orNotFound(() -> discussions.getPost(new PostId(id)));
    }

    private PostView based(UUID id, @Nullable String ifMatch) {
        var post = post(id);
        answers.require(ifMatch, bodies.of(post));
        return post;
    }
}
