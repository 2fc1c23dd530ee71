package org.variorum.exchange.webannotation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;
import org.variorum.documents.VersionId;
import org.variorum.documents.Versions;
import org.variorum.exchange.api.CodePoints;

/// The texts of versions with their code points counted, the counts last used at hand. Whoever asks
/// has checked the right to the version.
@Component
class VersionTexts {

    private static final long MOST = 1_000;

    private final Versions versions;
    private final Cache<VersionId, CodePoints> counts =
            Caffeine.newBuilder().maximumSize(MOST).build();

    VersionTexts(Versions versions) {
        this.versions = versions;
    }

    record Counted(String text, CodePoints points) {}

    Counted of(VersionId version) {
        var text = versions.text(version);
        return new Counted(text, counts.get(version, _ -> CodePoints.of(text)));
    }
}
