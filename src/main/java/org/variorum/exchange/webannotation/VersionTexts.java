package org.variorum.exchange.webannotation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.variorum.documents.VersionId;
import org.variorum.documents.Versions;
import org.variorum.exchange.api.CodePoints;

/// The texts of versions with their code points counted, the last used at hand: a version never
/// changes, and every annotation that comes or goes needs its text. Whoever asks has checked the
/// right to the version.
@Component
class VersionTexts {

    /// In UTF-16 units, two bytes each at most.
    private static final long MOST = 16L << 20;

    private final Versions versions;
    private final Map<VersionId, Counted> known = new LinkedHashMap<>(16, 0.75f, true);
    private long units;

    VersionTexts(Versions versions) {
        this.versions = versions;
    }

    record Counted(String text, CodePoints points) {}

    Counted of(VersionId version) {
        synchronized (known) {
            var counted = known.get(version);
            if (counted != null) {
                return counted;
            }
        }
        var text = versions.text(version);
        var counted = new Counted(text, CodePoints.of(text));
        keep(version, counted);
        return counted;
    }

    private void keep(VersionId version, Counted counted) {
        synchronized (known) {
            if (known.put(version, counted) == null) {
                units += counted.text().length();
            }
            var eldest = known.entrySet().iterator();
            while (units > MOST && known.size() > 1) {
                units -= eldest.next().getValue().text().length();
                eldest.remove();
            }
        }
    }
}
