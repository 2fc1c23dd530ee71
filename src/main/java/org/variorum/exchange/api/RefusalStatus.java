package org.variorum.exchange.api;

import java.util.Set;
import org.springframework.http.HttpStatus;

/// Which status of HTTP a service's refusal has. What the thing's own state stands against is a
/// conflict; everything that is wrong with what was sent cannot be processed.
final class RefusalStatus {

    private static final Set<String> ABSENT =
            Set.of("no-such-person", "no-such-revision", "not-a-member");

    private static final Set<String> CONFLICTS =
            Set.of(
                    "username-taken",
                    "slug-taken",
                    "already-member",
                    "last-owner",
                    "disable-self",
                    "newer-version",
                    "same-version",
                    "different-document",
                    "document-withdrawn",
                    "document-withdrawn-by",
                    "selection-stale",
                    "annotation-withdrawn-by",
                    "tag-taken",
                    "tag-taken-withdrawn",
                    "tag-withdrawn",
                    "claim-withdrawn",
                    "claim-withdrawn-by",
                    "evidence-withdrawn",
                    "evidence-twice",
                    "relation-twice",
                    "state-unchanged",
                    "agree-own",
                    "already-resolved",
                    "not-resolved",
                    "discussion-resolved",
                    "post-withdrawn",
                    "canonical-fixed",
                    "via-fixed",
                    "too-many-tokens");

    private RefusalStatus() {}

    static HttpStatus of(String code) {
        if (ABSENT.contains(code)) {
            return HttpStatus.NOT_FOUND;
        }
        if (CONFLICTS.contains(code)) {
            return HttpStatus.CONFLICT;
        }
        return switch (code) {
            case "too-large" -> HttpStatus.CONTENT_TOO_LARGE;
            case "not-text", "context-unknown" -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
