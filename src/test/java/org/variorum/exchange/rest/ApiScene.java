package org.variorum.exchange.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.variorum.accounts.Person;
import org.variorum.accounts.UserId;
import org.variorum.annotations.Annotations;
import org.variorum.annotations.NewAnnotation;
import org.variorum.annotations.Selection;
import org.variorum.annotations.TagId;
import org.variorum.annotations.Visibility;
import org.variorum.anchoring.Span;
import org.variorum.documents.DocumentId;
import org.variorum.documents.Documents;
import org.variorum.exchange.api.ApiClient;
import org.variorum.exchange.api.ApiClient.Answer;
import org.variorum.groups.GroupView;
import org.variorum.groups.Groups;
import org.variorum.groups.Role;
import org.variorum.testing.Cast;

/// A group with somebody in each role and one of everything, made through the API by its owner,
/// who is thus the author of it all.
@Component
@Lazy
class ApiScene {

    static final String TEXT = "To be, or not to be: that is the question 𝄞.\n\nThis will be lost.";
    private static final String LATER = "To be, or not to be: that is the question 𝄞.\n\nUtterly other words follow here.";

    private final Cast cast;
    private final ApiClient api;
    private final Groups groups;
    private final Documents documents;
    private final Annotations annotations;

    ApiScene(
            Cast cast,
            ApiClient api,
            Groups groups,
            Documents documents,
            Annotations annotations) {
        this.cast = cast;
        this.api = api;
        this.groups = groups;
        this.documents = documents;
        this.annotations = annotations;
    }

    /// @param values by the names that addresses and bodies hold
    record Scene(
            UserId owner,
            UserId editor,
            UserId member,
            UserId viewer,
            UserId outsider,
            UserId admin,
            Map<String, String> values) {

        String fill(String text) {
            return Endpoint.filled(text, values);
        }
    }

    Scene build() {
        var owner = cast.newPerson("owner", false);
        var group = cast.newGroup(owner.id());
        var member = cast.member("member", group.id(), owner.id(), Role.MEMBER);
        var values = new HashMap<String, String>();
        values.put("slug", group.slug());
        values.put("member", member.value().toString());
        values.put("unique", UUID.randomUUID().toString().substring(0, 8));
        values.put("stranger", cast.newPerson("stranger", false).username());
        fill(owner, group, values);
        return new Scene(
                owner.id(),
                cast.member("editor", group.id(), owner.id(), Role.EDITOR),
                member,
                cast.member("viewer", group.id(), owner.id(), Role.VIEWER),
                cast.person("outsider"),
                cast.admin("admin"),
                values);
    }

    private void fill(Person owner, GroupView group, Map<String, String> values) {
        var me = api.as(api.tokenOf(owner.id()));
        values.put("token", id(me.get("/api/tokens").json().get(0).path("id").asString()));
        var place = "/api/groups/" + group.slug();
        var document = made(me.upload(place + "/documents", "hamlet.txt", TEXT, Map.of("title", "Hamlet")));
        values.put("document", document);
        values.put("tag", made(me.post(place + "/tags", Map.of("name", "verse", "colour", "#112233"))));
        values.put("otherTag", made(me.post(place + "/tags", Map.of("name", "prose", "colour", "#445566"))));
        annotate(owner.id(), new DocumentId(UUID.fromString(document)), values);
        var claim = made(me.post(place + "/claims", Map.of("statement", "It is a question.")));
        values.put("claim", claim);
        var other = made(me.post(place + "/claims", Map.of("statement", "It is none.")));
        values.put("otherClaim", other);
        values.put("relation", made(me.post("/api/claims/" + claim + "/relations", Map.of("to", other, "kind", "supports"))));
        values.put("evidence", made(me.post("/api/claims/" + claim + "/evidence", Map.of("role", "states", "passage", values.get("passage")))));
        var etag = me.get("/api/claims/" + claim).etag();
        values.put("decision", made(me.with("If-Match", etag).post("/api/claims/" + claim + "/decisions", Map.of("state", "accepted", "reason", "It stands there."))));
        discuss(me, claim, other, values);
        assertThat(me.upload("/api/documents/" + document + "/versions", "hamlet.txt", LATER, Map.of()).status()).isEqualTo(201);
        for (var thing : Map.of("document", "documents", "annotation", "annotations", "tag", "tags", "claim", "claims", "evidence", "evidence", "post", "posts").entrySet()) {
            var past = me.get("/api/" + thing.getValue() + "/" + values.get(thing.getKey()) + "/history");
            assertThat(past.status()).as(past.text()).isEqualTo(200);
            values.put(thing.getKey() + "Revision", past.json().get(0).path("revision").asString());
        }
    }

    private void annotate(UserId owner, DocumentId document, Map<String, String> values) {
        cast.as(
                owner,
                () -> {
                    var version = documents.get(document).currentVersion();
                    var text = documents.text(version).text();
                    var lost = text.indexOf("This will");
                    var tag = Set.of(new TagId(UUID.fromString(values.get("tag"))));
                    var one = annotations.annotate(new NewAnnotation(Selection.in(version, text, new Span(0, 5)), "A note", Visibility.SHARED, tag));
                    var gone = annotations.annotate(new NewAnnotation(Selection.in(version, text, new Span(lost, text.length())), "Lost", Visibility.SHARED, tag));
                    values.put("annotation", one.id().value().toString());
                    values.put("passage", one.passage().id().value().toString());
                    values.put("lost", gone.passage().id().value().toString());
                });
    }

    private static void discuss(ApiClient.Call me, String claim, String other, Map<String, String> values) {
        var post = me.post("/api/claims/" + claim + "/discussion/posts", Map.of("stance", "asks", "body", "Why?"));
        values.put("post", made(post));
        values.put("discussion", post.json().path("discussion").asString());
        made(me.post("/api/passages/" + values.get("passage") + "/discussion/posts", Map.of("stance", "notes", "body", "Here.")));
        var second = me.post("/api/claims/" + other + "/discussion/posts", Map.of("stance", "asks", "body", "Why not?"));
        var resolved = second.json().path("discussion").asString();
        values.put("resolved", resolved);
        var etag = me.get("/api/discussions/" + resolved).etag();
        assertThat(me.with("If-Match", etag).post("/api/discussions/" + resolved + "/resolve", Map.of("reason", "Done.")).status()).isEqualTo(200);
    }

    private static String made(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id(answer.json().path("id").asString());
    }

    private static String id(String text) {
        return UUID.fromString(text).toString();
    }
}
