package org.variorum.exchange.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What an error looks like (RFC 9457).
///
/// @param type an address that names the kind of problem, relative to the server
/// @param title the kind in a few words, always the same for a status
/// @param status of HTTP
/// @param detail what is wrong, in one sentence for a person
/// @param code what is wrong, in a word for a program; it does not change
/// @param field which part of what was sent is wrong, or absent if it is the whole
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type, String title, int status, String detail, String code, @Nullable String field) {

    /// The media type of problems.
    public static final String MEDIA_TYPE = "application/problem+json";
}
