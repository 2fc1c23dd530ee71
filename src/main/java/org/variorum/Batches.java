package org.variorum;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// Long lists of ids, asked for a batch at a time: H2 compares each row that it finds with each id
/// of the list, so that one list of a thousand takes ten times as long as ten of a hundred.
public final class Batches {

    /// How many ids a statement takes.
    public static final int SIZE = 100;

    private Batches() {}

    /// All answers, in the order of the batches.
    ///
    /// @param ask is given at least one id and at most [#SIZE]; not called where there is none
    public static <K, R> List<R> of(Collection<K> ids, Function<List<K>, List<R>> ask) {
        var all = List.copyOf(ids);
        if (all.size() <= SIZE) {
            return all.isEmpty() ? List.of() : ask.apply(all);
        }
        var answers = new ArrayList<R>();
        for (var from = 0; from < all.size(); from += SIZE) {
            answers.addAll(ask.apply(all.subList(from, Math.min(all.size(), from + SIZE))));
        }
        return answers;
    }
}
