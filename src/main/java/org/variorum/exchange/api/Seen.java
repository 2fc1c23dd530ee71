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

    /// What the work returns. Looks only when it is denied, which is seldom.
    ///
    /// @throws ApiFailure 404 if the person acting may not even look
    /// @throws AccessDeniedException if they may look and not act
    public static <T> T acting(Supplier<T> work, Supplier<?> look) {
        try {
            return work.get();
        } catch (AccessDeniedException denied) {
            orNotFound(look);
            throw denied;
        }
    }
}
