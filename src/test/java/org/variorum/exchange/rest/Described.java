package org.variorum.exchange.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/// Compares what the server answers with what its OpenAPI document says of it.
record Described(JsonNode document) {

    /// What an answer is that the document does not describe; empty if it describes it all.
    List<String> differences(Endpoint endpoint, ApiClientAnswer answer) {
        var operation =
                document.path("paths")
                        .path(endpoint.address())
                        .path(endpoint.method().name().toLowerCase(java.util.Locale.ROOT));
        if (operation.isMissingNode()) {
            return List.of("no such operation: " + endpoint.name());
        }
        var response = operation.path("responses").path(String.valueOf(answer.status()));
        if (response.isMissingNode()) {
            response = operation.path("responses").path("default");
            if (answer.status() < 400) {
                return List.of(
                        endpoint.name() + " does not say that it answers " + answer.status());
            }
        }
        var found = new ArrayList<String>();
        var content = response.path("content");
        if (answer.json() != null) {
            if (content.isEmpty()) {
                found.add(endpoint.name() + " does not say what it answers");
            } else {
                check(
                        content.iterator().next().path("schema"),
                        answer.json(),
                        endpoint.name(),
                        found);
            }
        }
        return found;
    }

    /// What of an answer is compared.
    record ApiClientAnswer(int status, @org.jspecify.annotations.Nullable JsonNode json) {}

    private void check(JsonNode schema, JsonNode value, String where, List<String> found) {
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            var name = reference.substring(reference.lastIndexOf('/') + 1);
            check(document.path("components").path("schemas").path(name), value, where, found);
            return;
        }
        if (schema.has("oneOf")) {
            for (var choice : schema.path("oneOf")) {
                var trouble = new ArrayList<String>();
                check(choice, value, where, trouble);
                if (trouble.isEmpty()) {
                    return;
                }
            }
            found.add(where + " is none of its choices: " + value);
            return;
        }
        if (!types(schema).contains(type(value))
                && !(type(value).equals("integer") && types(schema).contains("number"))) {
            found.add(where + " is " + type(value) + ", not " + types(schema));
            return;
        }
        if (schema.has("enum") && !contains(schema.path("enum"), value)) {
            found.add(where + " is none of its words: " + value);
        }
        switch (type(value)) {
            case "array" ->
                    value.forEach(each -> check(schema.path("items"), each, where + "[]", found));
            case "object" -> members(schema, value, where, found);
            default -> {
                // Nothing inside.
            }
        }
    }

    private void members(JsonNode schema, JsonNode value, String where, List<String> found) {
        schema.path("required")
                .forEach(
                        name -> {
                            if (!value.has(name.asString())) {
                                found.add(where + " lacks " + name.asString());
                            }
                        });
        value.properties()
                .forEach(
                        member -> {
                            var known = schema.path("properties").path(member.getKey());
                            var other = schema.path("additionalProperties");
                            if (!known.isMissingNode()) {
                                check(
                                        known,
                                        member.getValue(),
                                        where + "." + member.getKey(),
                                        found);
                            } else if (other.isObject()) {
                                check(
                                        other,
                                        member.getValue(),
                                        where + "." + member.getKey(),
                                        found);
                            } else {
                                found.add(
                                        where
                                                + " has a "
                                                + member.getKey()
                                                + " that is not described");
                            }
                        });
    }

    private static boolean contains(JsonNode words, JsonNode value) {
        for (var word : words) {
            if (Objects.equals(word, value)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> types(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            var all = new ArrayList<String>();
            type.forEach(each -> all.add(each.asString()));
            return all;
        }
        return List.of(type.asString(""));
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "array";
            case OBJECT -> "object";
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            default -> "nothing";
        };
    }
}
