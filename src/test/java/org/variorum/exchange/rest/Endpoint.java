package org.variorum.exchange.rest;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.variorum.accounts.TokenScope;

/// One row of the table of all endpoints.
///
/// @param address as it is mapped
/// @param call the address with `$names` of the scene in the place of its variables
/// @param body JSON with `$names`, `file` for a multipart file, or null
/// @param least who may do it
/// @param based where the ETag comes from that it has to name, or null if it needs none
/// @param status what the right one is answered
record Endpoint(
        HttpMethod method,
        String address,
        String call,
        @Nullable String body,
        Least least,
        TokenScope scope,
        @Nullable String based,
        int status) {

    /// Who may.
    enum Least {
        /// Everybody with an account; it is about themselves.
        ANYBODY,
        VIEWER,
        MEMBER,
        /// Who made it.
        AUTHOR,
        /// Somebody who did not make it.
        OTHER,
        EDITOR,
        OWNER,
        ADMIN
    }

    /// The name of a test.
    String name() {
        return method + " " + address;
    }

    static String filled(String text, Map<String, String> values) {
        var filled = text;
        for (var value : values.entrySet()) {
            filled = filled.replace("$" + value.getKey() + "$", value.getValue());
        }
        return filled;
    }
}
