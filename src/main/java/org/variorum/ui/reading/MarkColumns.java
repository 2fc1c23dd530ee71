package org.variorum.ui.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.variorum.claims.ClaimState;
import org.variorum.claims.EvidenceRole;

/// All marks of a version, one array a column and starts as differences: ten thousand of them are
/// some hundred kilobytes instead of megabytes. The contract is `MarkColumns` in `protocol.ts`.
record MarkColumns(
        String version,
        List<String> ids,
        int[] start,
        int[] length,
        int[] tag,
        int[] author,
        int[] role,
        int[] state,
        int[] claim,
        int[] flags,
        List<Named> tags,
        List<Named> authors,
        List<String> claims) {

    /// Roles and states in the words and the order of `protocol.ts`.
    static final List<String> ROLES = words(EvidenceRole.values());

    static final List<String> STATES = words(ClaimState.values());

    /// Sorts the marks by start, longer ones first, and packs them.
    static MarkColumns of(String version, List<Mark> marks) {
        var sorted =
                marks.stream()
                        .sorted(
                                Comparator.comparingInt(Mark::start)
                                        .thenComparing(Mark::end, Comparator.reverseOrder())
                                        .thenComparing(Mark::id))
                        .toList();
        var tags = new Dictionary<Named>();
        var authors = new Dictionary<Named>();
        var claims = new Dictionary<String>();
        var starts = column(sorted, Mark::start);
        for (var index = starts.length - 1; index > 0; index--) {
            starts[index] -= starts[index - 1];
        }
        return new MarkColumns(
                version,
                sorted.stream().map(Mark::id).toList(),
                starts,
                column(sorted, mark -> mark.end() - mark.start()),
                column(sorted, mark -> tags.indexOf(mark.tag())),
                column(sorted, mark -> authors.indexOf(mark.author())),
                column(sorted, mark -> ROLES.indexOf(mark.role())),
                column(sorted, mark -> STATES.indexOf(mark.state())),
                column(
                        sorted,
                        mark ->
                                claims.indexOf(
                                        mark.claims().isEmpty() ? null : mark.claims().getFirst())),
                column(sorted, Mark::flags),
                tags.entries(),
                authors.entries(),
                claims.entries());
    }

    /// The word of `protocol.ts` for a role or a state.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> words(Enum<?>[] constants) {
        return List.of(constants).stream().map(MarkColumns::word).toList();
    }

    private static int[] column(List<Mark> marks, Function<Mark, Integer> value) {
        return marks.stream().mapToInt(value::apply).toArray();
    }

    /// Gives each different value a number, in the order of first use; null has -1.
    private static final class Dictionary<T> {

        private final Map<T, Integer> indexes = new LinkedHashMap<>();

        int indexOf(@Nullable T value) {
            if (value == null) {
                return -1;
            }
            return indexes.computeIfAbsent(value, unseen -> indexes.size());
        }

        List<T> entries() {
            return new ArrayList<>(indexes.keySet());
        }
    }
}
