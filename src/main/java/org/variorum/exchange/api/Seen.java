package org.variorum.exchange.api;

import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;

/// Tells what does not exist for the person acting (404) from what they may see but not do (403):
/// look first, then act.
public final class Seen {

    private Seen() {}

    /// What the look returns.
    ///
    /// @throws ApiFailure 404 if the service denies it or finds nothing
    public static <T> T orNotFound(Supplier<T> look) {
        try {
            return look.get();
        } catch (AccessDeniedException | NoSuchElementException hidden) {
            throw ApiFailure.notFound();
        }
    }
}
