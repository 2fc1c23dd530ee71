package org.variorum.annotations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.variorum.anchoring.Quoted;
import org.variorum.anchoring.Replacement;
import org.variorum.anchoring.Span;
import org.variorum.anchoring.TextDifference;
import org.variorum.documents.VersionId;
import org.variorum.documents.Versions;

/// Says what becomes of passages in a text: each is looked for from the text in which it was last
/// placed, and each of these texts is aligned with the new one once.
final class Forecast {

    private final Versions versions;
    private final UUID before;
    private final String text;
    private final List<Span> blocks;
    private @Nullable Replacement fromBefore;

    /// @param before the version that comes before the text, whose alignment is kept for
    ///   [#difference]
    /// @param blocks of the text
    Forecast(Versions versions, VersionId before, String text, List<Span> blocks) {
        this.versions = versions;
        this.before = before.value();
        this.text = text;
        this.blocks = blocks;
    }

    /// What becomes of each, in the order of their last places.
    List<Judged> of(List<LastPlace> lasts) {
        var bySource = new LinkedHashMap<UUID, List<LastPlace>>();
        lasts.forEach(
                last -> bySource.computeIfAbsent(last.version(), _ -> new ArrayList<>()).add(last));
        var judged = new ArrayList<Judged>(lasts.size());
        bySource.forEach((source, places) -> judge(source, places, judged));
        judged.sort(
                Comparator.comparingInt((Judged each) -> each.last().start())
                        .thenComparing(each -> -each.last().end())
                        .thenComparing(each -> each.last().passage()));
        return judged;
    }

    private void judge(UUID source, List<LastPlace> places, List<Judged> judged) {
        var old = versions.text(new VersionId(source));
        var verdicts =
                from(source, old)
                        .place(places.stream().map(last -> Quoted.of(old, last.span())).toList());
        for (var index = 0; index < places.size(); index++) {
            judged.add(Judged.of(places.get(index), verdicts.get(index), text));
        }
    }

    /// The difference from the version before.
    TextDifference difference() {
        return from(before, null).difference();
    }

    private Replacement from(UUID source, @Nullable String known) {
        var kept = fromBefore;
        if (kept != null && source.equals(before)) {
            return kept;
        }
        var version = new VersionId(source);
        var old = known == null ? versions.text(version) : known;
        var aligned = Replacement.of(old, versions.blocks(version), text, blocks);
        if (source.equals(before)) {
            fromBefore = aligned;
        }
        return aligned;
    }
}
