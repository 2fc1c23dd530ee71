package org.variorum;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Long lists of ids, asked for a batch at a time; see [Database#idsOfAStatement].
@Component
@Plumbing(because = "splits lists; asks nothing itself")
public class Batches {

    private final int size;

    @Autowired
    Batches(Database database) {
        this(database.idsOfAStatement());
    }

    Batches(int size) {
        this.size = size;
    }

    /// All answers, in the order of the batches.
    ///
    /// @param ask is given at least one id, and no more than the database likes; not called where
    ///   there is none
    public <K, R> List<R> of(Collection<K> ids, Function<List<K>, List<R>> ask) {
        var all = List.copyOf(ids);
        if (all.size() <= size) {
            return all.isEmpty() ? List.of() : ask.apply(all);
        }
        var answers = new ArrayList<R>();
        for (var from = 0; from < all.size(); from += size) {
            answers.addAll(ask.apply(all.subList(from, Math.min(all.size(), from + size))));
        }
        return answers;
    }
}
