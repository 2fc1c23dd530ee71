package org.variorum.exchange.webannotation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The last parts of the addresses of annotations.
final class Names {

    private static final int LONGEST = 100;

    private static final Pattern UUID =
            Pattern.compile(
                    "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Names() {}

    static boolean isUuid(String name) {
        return UUID.matcher(name).matches();
    }

    /// What of a suggestion can stand in an address without being encoded; empty if nothing is left
    /// of it, or if it would be taken for an id.
    ///
    /// @param slug the header, in quotes or not, percent-encoded or not
    static Optional<String> from(@Nullable String slug) {
        if (slug == null) {
            return Optional.empty();
        }
        var name =
                decoded(slug.strip())
                        .replaceAll("[^A-Za-z0-9._~-]+", "-")
                        .replaceAll("^[.-]+|[.-]+$", "");
        return name.isEmpty() || name.length() > LONGEST || isUuid(name)
                ? Optional.empty()
                : Optional.of(name);
    }

    private static String decoded(String slug) {
        try {
            return URLDecoder.decode(slug.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asItIs) {
            return slug;
        }
    }
}
