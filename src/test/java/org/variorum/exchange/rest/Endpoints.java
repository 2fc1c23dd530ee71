package org.variorum.exchange.rest;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.variorum.accounts.TokenScope.ANNOTATE;
import static org.variorum.accounts.TokenScope.MANAGE;
import static org.variorum.accounts.TokenScope.READ;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.variorum.accounts.TokenScope;
import org.variorum.exchange.rest.Endpoint.Least;

/// The table of all endpoints, from which the contract tests are made.
final class Endpoints {

    private static final List<Endpoint> ALL = new ArrayList<>();

    static {
        people();
        groups();
        documents();
        passages();
        tags();
        claims();
        evidence();
        discussions();
    }

    private Endpoints() {}

    static List<Endpoint> all() {
        return List.copyOf(ALL);
    }

    private static void people() {
        read("/api/tokens", Least.ANYBODY);
        read("/api/tokens/{id}", "/api/tokens/$token$", Least.AUTHOR);
        add(
                DELETE,
                "/api/tokens/{id}",
                "/api/tokens/$token$",
                null,
                Least.AUTHOR,
                MANAGE,
                null,
                204);
        read("/api/me", Least.ANYBODY);
        add(
                PUT,
                "/api/me",
                "/api/me",
                "{'displayName':'Else'}",
                Least.ANYBODY,
                MANAGE,
                "/api/me",
                200);
        read("/api/people/{id}", "/api/people/$member$", Least.ANYBODY);
        add(GET, "/api/users", "/api/users", null, Least.ADMIN, MANAGE, null, 200);
        add(GET, "/api/users/{id}", "/api/users/$member$", null, Least.ADMIN, MANAGE, null, 200);
        add(
                POST,
                "/api/users",
                "/api/users",
                "{'username':'new-$unique$','password':'correct horse battery'}",
                Least.ADMIN,
                MANAGE,
                null,
                201);
        add(
                PUT,
                "/api/users/{id}",
                "/api/users/$member$",
                "{'disabled':true}",
                Least.ADMIN,
                MANAGE,
                "/api/users/$member$",
                200);
        add(
                POST,
                "/api/users/{id}/password",
                "/api/users/$member$/password",
                null,
                Least.ADMIN,
                MANAGE,
                null,
                200);
    }

    private static void groups() {
        var group = "/api/groups/$slug$";
        read("/api/groups", Least.ANYBODY);
        add(
                POST,
                "/api/groups",
                "/api/groups",
                "{'name':'A new group'}",
                Least.ANYBODY,
                MANAGE,
                null,
                201);
        read("/api/groups/{slug}", group, Least.VIEWER);
        add(
                PUT,
                "/api/groups/{slug}",
                group,
                "{'name':'Renamed','description':'So'}",
                Least.OWNER,
                MANAGE,
                group,
                200);
        read("/api/groups/{slug}/members", group + "/members", Least.VIEWER);
        read("/api/groups/{slug}/members/{person}", group + "/members/$member$", Least.VIEWER);
        add(
                POST,
                "/api/groups/{slug}/members",
                group + "/members",
                "{'username':'$stranger$','role':'viewer'}",
                Least.OWNER,
                MANAGE,
                null,
                201);
        add(
                PUT,
                "/api/groups/{slug}/members/{person}",
                group + "/members/$member$",
                "{'role':'editor'}",
                Least.OWNER,
                MANAGE,
                group + "/members/$member$",
                200);
        add(
                DELETE,
                "/api/groups/{slug}/members/{person}",
                group + "/members/$member$",
                null,
                Least.OWNER,
                MANAGE,
                group + "/members/$member$",
                204);
        read("/api/groups/{slug}/timeline", group + "/timeline", Least.VIEWER);
    }

    private static void documents() {
        var document = "/api/documents/$document$";
        read("/api/groups/{slug}/documents", "/api/groups/$slug$/documents", Least.VIEWER);
        add(
                POST,
                "/api/groups/{slug}/documents",
                "/api/groups/$slug$/documents",
                "file",
                Least.MEMBER,
                MANAGE,
                null,
                201);
        thing("/api/documents/{id}", document, "{'title':'Another title'}", Least.AUTHOR, MANAGE);
        past("/api/documents/{id}", document, "document", Least.AUTHOR, MANAGE);
        read("/api/documents/{id}/versions", document + "/versions", Least.VIEWER);
        add(
                POST,
                "/api/documents/{id}/versions",
                document + "/versions",
                "file",
                Least.AUTHOR,
                MANAGE,
                null,
                201);
        read("/api/documents/{id}/versions/{number}", document + "/versions/1", Least.VIEWER);
        read(
                "/api/documents/{id}/versions/{number}/placements",
                document + "/versions/2/placements",
                Least.VIEWER);
        read(
                "/api/documents/{id}/versions/{number}/changes",
                document + "/versions/2/changes",
                Least.VIEWER);
        read(
                "/api/documents/{id}/versions/{number}/text",
                document + "/versions/1/text",
                Least.VIEWER);
        read(
                "/api/documents/{id}/versions/{number}/original",
                document + "/versions/1/original",
                Least.VIEWER);
        read("/api/documents/{id}/queue", document + "/queue", Least.VIEWER);
        add(
                POST,
                "/api/documents/{id}/queue/accept",
                document + "/queue/accept",
                "{'version':2,'keys':[]}",
                Least.MEMBER,
                ANNOTATE,
                null,
                200);
        read(
                "/api/documents/{id}/annotations-withdrawn",
                document + "/annotations-withdrawn",
                Least.VIEWER);
    }

    private static void passages() {
        var passage = "/api/passages/$passage$";
        add(
                POST,
                "/api/documents/{id}/passages",
                "/api/documents/$document$/passages",
                "{'start':3,'end':5,'quote':'be'}",
                Least.MEMBER,
                ANNOTATE,
                null,
                201);
        read("/api/passages/{id}", passage, Least.VIEWER);
        read("/api/passages/{id}/evidence", passage + "/evidence", Least.VIEWER);
        read("/api/passages/{id}/placements", "/api/passages/$lost$/placements", Least.VIEWER);
        add(
                POST,
                "/api/passages/{id}/placement",
                "/api/passages/$lost$/placement",
                "{'decision':'orphan','version':2}",
                Least.EDITOR,
                ANNOTATE,
                null,
                200);
        var annotation = "/api/annotations/$annotation$";
        read("/api/annotations/{id}", annotation, Least.VIEWER);
        add(
                DELETE,
                "/api/annotations/{id}",
                annotation,
                null,
                Least.AUTHOR,
                ANNOTATE,
                annotation,
                204);
        add(
                POST,
                "/api/annotations/{id}/restore",
                annotation + "/restore",
                null,
                Least.AUTHOR,
                ANNOTATE,
                annotation,
                200);
        past("/api/annotations/{id}", annotation, "annotation", Least.AUTHOR, ANNOTATE);
    }

    private static void tags() {
        var tag = "/api/tags/$tag$";
        read("/api/groups/{slug}/tags", "/api/groups/$slug$/tags", Least.VIEWER);
        add(
                POST,
                "/api/groups/{slug}/tags",
                "/api/groups/$slug$/tags",
                "{'name':'irony','colour':'#336699'}",
                Least.MEMBER,
                ANNOTATE,
                null,
                201);
        thing("/api/tags/{id}", tag, "{'name':'other','colour':'#336699'}", Least.EDITOR, MANAGE);
        add(
                POST,
                "/api/tags/{id}/merge",
                tag + "/merge",
                "{'into':'$otherTag$'}",
                Least.EDITOR,
                MANAGE,
                tag,
                200);
        past("/api/tags/{id}", tag, "tag", Least.EDITOR, MANAGE);
    }

    private static void claims() {
        var claim = "/api/claims/$claim$";
        read("/api/groups/{slug}/claims", "/api/groups/$slug$/claims", Least.VIEWER);
        add(
                POST,
                "/api/groups/{slug}/claims",
                "/api/groups/$slug$/claims",
                "{'statement':'A new claim.'}",
                Least.MEMBER,
                ANNOTATE,
                null,
                201);
        thing(
                "/api/claims/{id}",
                claim,
                "{'statement':'Worded otherwise.'}",
                Least.AUTHOR,
                ANNOTATE);
        past("/api/claims/{id}", claim, "claim", Least.AUTHOR, ANNOTATE);
        read("/api/claims/{id}/decisions", claim + "/decisions", Least.VIEWER);
        read(
                "/api/claims/{id}/decisions/{decision}",
                claim + "/decisions/$decision$",
                Least.VIEWER);
        add(
                POST,
                "/api/claims/{id}/decisions",
                claim + "/decisions",
                "{'state':'rejected','reason':'No.'}",
                Least.EDITOR,
                MANAGE,
                claim,
                201);
        read("/api/claims/{id}/relations", claim + "/relations", Least.VIEWER);
        add(
                POST,
                "/api/claims/{id}/relations",
                claim + "/relations",
                "{'to':'$otherClaim$','kind':'attacks'}",
                Least.MEMBER,
                ANNOTATE,
                null,
                201);
        var relation = "/api/relations/$relation$";
        read("/api/relations/{id}", relation, Least.VIEWER);
        read("/api/relations/{id}/history", relation + "/history", Least.VIEWER);
        add(DELETE, "/api/relations/{id}", relation, null, Least.AUTHOR, ANNOTATE, relation, 204);
        add(
                POST,
                "/api/relations/{id}/restore",
                relation + "/restore",
                null,
                Least.AUTHOR,
                ANNOTATE,
                relation,
                200);
    }

    private static void evidence() {
        var evidence = "/api/evidence/$evidence$";
        read("/api/claims/{id}/evidence", "/api/claims/$claim$/evidence", Least.VIEWER);
        add(
                POST,
                "/api/claims/{id}/evidence",
                "/api/claims/$claim$/evidence",
                "{'role':'supports','document':'$document$','start':0,'end':2,'quote':'To'}",
                Least.MEMBER,
                ANNOTATE,
                null,
                201);
        thing("/api/evidence/{id}", evidence, "{'role':'qualifies'}", Least.AUTHOR, ANNOTATE);
        past("/api/evidence/{id}", evidence, "evidence", Least.AUTHOR, ANNOTATE);
    }

    private static void discussions() {
        var discussion = "/api/discussions/$discussion$";
        var post = "{'stance':'asks','body':'Is it?'}";
        read("/api/claims/{id}/discussion", "/api/claims/$claim$/discussion", Least.VIEWER);
        read("/api/passages/{id}/discussion", "/api/passages/$passage$/discussion", Least.VIEWER);
        read("/api/discussions/{id}", discussion, Least.VIEWER);
        add(
                POST,
                "/api/claims/{id}/discussion/posts",
                "/api/claims/$claim$/discussion/posts",
                post,
                Least.MEMBER,
                ANNOTATE,
                null,
                201);
        add(
                POST,
                "/api/passages/{id}/discussion/posts",
                "/api/passages/$passage$/discussion/posts",
                post,
                Least.MEMBER,
                ANNOTATE,
                null,
                201);
        add(
                POST,
                "/api/discussions/{id}/posts",
                discussion + "/posts",
                post,
                Least.MEMBER,
                ANNOTATE,
                null,
                201);
        add(
                POST,
                "/api/discussions/{id}/resolve",
                discussion + "/resolve",
                "{'reason':'Enough.'}",
                Least.AUTHOR,
                ANNOTATE,
                discussion,
                200);
        add(
                POST,
                "/api/discussions/{id}/reopen",
                "/api/discussions/$resolved$/reopen",
                "{'reason':'Not enough.'}",
                Least.AUTHOR,
                ANNOTATE,
                "/api/discussions/$resolved$",
                200);
        thing(
                "/api/posts/{id}",
                "/api/posts/$post$",
                "{'stance':'for','body':'It is.'}",
                Least.AUTHOR,
                ANNOTATE);
        past("/api/posts/{id}", "/api/posts/$post$", "post", Least.AUTHOR, ANNOTATE);
        add(
                PUT,
                "/api/posts/{id}/agreement",
                "/api/posts/$post$/agreement",
                null,
                Least.OTHER,
                ANNOTATE,
                null,
                200);
        add(
                DELETE,
                "/api/posts/{id}/agreement",
                "/api/posts/$post$/agreement",
                null,
                Least.OTHER,
                ANNOTATE,
                null,
                204);
    }

    /// What can be looked at, changed, withdrawn and restored.
    private static void thing(
            String address, String call, String body, Least least, TokenScope scope) {
        read(address, call, Least.VIEWER);
        add(PUT, address, call, body, least, scope, call, 200);
        add(DELETE, address, call, null, least, scope, call, 204);
        add(POST, address + "/restore", call + "/restore", null, least, scope, call, 200);
    }

    private static void past(
            String address, String call, String name, Least least, TokenScope scope) {
        read(address + "/history", call + "/history", Least.VIEWER);
        add(
                POST,
                address + "/history/{revision}/restore",
                call + "/history/$" + name + "Revision$/restore",
                null,
                least,
                scope,
                call,
                200);
    }

    private static void read(String address, Least least) {
        read(address, address, least);
    }

    private static void read(String address, String call, Least least) {
        add(GET, address, call, null, least, READ, null, 200);
    }

    private static void add(
            HttpMethod method,
            String address,
            String call,
            @org.jspecify.annotations.Nullable String body,
            Least least,
            TokenScope scope,
            @org.jspecify.annotations.Nullable String based,
            int status) {
        ALL.add(
                new Endpoint(
                        method,
                        address,
                        call,
                        body == null ? null : body.replace('\'', '"'),
                        least,
                        scope,
                        based,
                        status));
    }
}
