package org.variorum.exchange.webannotation;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.variorum.exchange.api.Problem;

/// Which failures an address of the Protocol answers, told from what its methods take: whoever
/// reads a name may find it gone, whoever names a state may find it stale, whoever sends something
/// may send the wrong thing.
final class ProtocolFailures {

    private ProtocolFailures() {}

    static void describe(String address, PathItem path) {
        path.readOperationsMap()
                .forEach(
                        (method, operation) ->
                                failures(address, method, operation)
                                        .forEach(
                                                (status, why) ->
                                                        operation
                                                                .getResponses()
                                                                .addApiResponse(
                                                                        String.valueOf(status),
                                                                        answer(status, why))));
    }

    private static Map<Integer, String> failures(
            String address, HttpMethod method, Operation operation) {
        var failures = new LinkedHashMap<Integer, String>();
        failures.put(400, "The request is malformed");
        failures.put(401, "Nobody is signed in, or a token opens nothing");
        failures.put(403, "The token's scope is too small, or one may see it but not do this");
        failures.put(404, "Nothing is there, or nothing that one may see");
        failures.put(429, "Too many requests; Retry-After says when");
        if (address.contains("{name}")) {
            failures.put(410, "It was withdrawn");
        }
        if (method == HttpMethod.GET || method == HttpMethod.HEAD) {
            failures.put(304, "What If-None-Match named is still so");
        }
        if (sendsForms(operation)) {
            failures.put(406, "Neither JSON-LD nor Turtle is acceptable");
        }
        if (takes(operation, "If-Match")) {
            failures.put(412, "If-Match is stale");
            failures.put(428, "If-Match is missing");
        }
        if (takes(operation, "If-Match") || takes(operation, "Idempotency-Key")) {
            failures.put(409, "The annotation's own state stands against it");
        }
        if (operation.getRequestBody() != null) {
            failures.put(413, "What was sent is too large");
            failures.put(415, "It is no JSON-LD, or in a context that is unknown");
            failures.put(422, "It is understood, but refused: no annotation, or not on this text");
        }
        return failures;
    }

    private static boolean sendsForms(Operation operation) {
        var answers = operation.getResponses().get("200");
        return answers != null
                && (answers.getContent() == null || answers.getContent().containsKey(Terms.TURTLE));
    }

    private static boolean takes(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> header.equals(parameter.getName()));
    }

    private static ApiResponse answer(int status, String why) {
        var answer = new ApiResponse().description(why);
        return status < 400
                ? answer
                : answer.content(
                        new Content()
                                .addMediaType(
                                        Problem.MEDIA_TYPE,
                                        new MediaType()
                                                .schema(
                                                        new Schema<>()
                                                                .$ref(
                                                                        "#/components/schemas/Problem"))));
    }
}
