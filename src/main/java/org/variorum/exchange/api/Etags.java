package org.variorum.exchange.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.variorum.Plumbing;
import org.variorum.history.Edited;
import tools.jackson.databind.json.JsonMapper;

/// Strong validators: a digest of what is sent, so that it changes exactly when that does, names of
/// tags and people in it included. Which state an edit is based on is then told to the service by
/// the lock of the very view that was compared.
@Component
@Plumbing(because = "compares what a checked service returned")
public class Etags {

    private static final Pattern TAG = Pattern.compile("\\s*(W/)?(\"[^\"]*\")\\s*(?:,|$)");
    private static final int KEPT_BYTES = 16;

    private final JsonMapper json;

    Etags(JsonMapper json) {
        this.json = json;
    }

    /// The validator of what is sent as this JSON, with its quotes.
    public String of(Object sent) {
        return ofBytes(json.writeValueAsBytes(sent));
    }

    /// The validator of these bytes, with its quotes.
    public static String ofBytes(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"'
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(Arrays.copyOf(digest, KEPT_BYTES))
                    + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Lets a change through that is based on what is there now.
    ///
    /// @param ifMatch the header, null if it was not sent; `*` is based on whatever is there
    /// @param present what a GET would send now
    /// @throws ApiFailure 428 without the header, 400 for a header that is none, 412 if somebody
    ///   changed it since
    public void require(@Nullable String ifMatch, Object present) {
        requireTag(ifMatch, of(present));
    }

    /// The same against a validator.
    public static void requireTag(@Nullable String ifMatch, String present) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ApiFailure.field(
                    HttpStatus.PRECONDITION_REQUIRED, HttpHeaders.IF_MATCH, "if-match-missing");
        }
        if (!ifMatch.strip().equals("*") && !tags(ifMatch).contains(present)) {
            throw stale().with(HttpHeaders.ETAG, present);
        }
    }

    /// What was saved.
    ///
    /// @throws ApiFailure 412 if somebody was faster
    public static <T> T saved(Edited<T> edited) {
        return switch (edited) {
            case Edited.Saved<T>(var now) -> now;
            case Edited.Conflict<T> _ -> throw stale();
        };
    }

    /// The failure of a change that is based on an old state.
    public static ApiFailure stale() {
        return ApiFailure.field(HttpStatus.PRECONDITION_FAILED, HttpHeaders.IF_MATCH, "stale");
    }

    /// The strong ones of a list; a weak one never matches.
    private static List<String> tags(String header) {
        var found = TAG.matcher(header);
        var tags = new java.util.ArrayList<String>();
        var end = 0;
        while (found.find() && found.start() == end) {
            end = found.end();
            if (found.group(1) == null) {
                tags.add(found.group(2));
            }
        }
        if (end != header.length()) {
            throw ApiFailure.field(HttpStatus.BAD_REQUEST, HttpHeaders.IF_MATCH, "etag-malformed");
        }
        return tags;
    }
}
