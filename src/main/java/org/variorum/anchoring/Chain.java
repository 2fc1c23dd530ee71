package org.variorum.anchoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// Chooses from runs those that keep their order and hold most words: the heaviest increasing
/// subsequence, in n log n (a Fenwick tree over the places in the new text).
final class Chain {

    private final List<Run> runs;
    private final int[] ranks;
    private final int[] tree;
    private final long[] weights;
    private final int[] previous;

    private Chain(List<Run> runs) {
        this.runs = runs;
        ranks = ranks(runs);
        tree = new int[runs.size() + 1];
        Arrays.fill(tree, -1);
        weights = new long[runs.size()];
        previous = new int[runs.size()];
    }

    /// @param runs in the order of the old text
    /// @return those chosen, cut where they would overlap
    static List<Run> of(List<Run> runs) {
        return runs.size() < 2 ? runs : cut(new Chain(runs).heaviest());
    }

    private static int[] ranks(List<Run> runs) {
        var order = new Integer[runs.size()];
        Arrays.setAll(order, index -> index);
        Arrays.sort(order, Comparator.comparingInt(index -> runs.get(index).now()));
        var ranks = new int[order.length];
        for (var rank = 0; rank < order.length; rank++) {
            var isEqual =
                    rank > 0 && runs.get(order[rank]).now() == runs.get(order[rank - 1]).now();
            ranks[order[rank]] = isEqual ? ranks[order[rank - 1]] : rank + 1;
        }
        return ranks;
    }

    private List<Run> heaviest() {
        var best = -1;
        for (var index = 0; index < ranks.length; index++) {
            previous[index] = bestBelow(ranks[index] - 1);
            weights[index] =
                    runs.get(index).length() + (previous[index] < 0 ? 0 : weights[previous[index]]);
            enter(index);
            if (best < 0 || weights[index] > weights[best]) {
                best = index;
            }
        }
        var chain = new ArrayList<Run>();
        for (var index = best; index >= 0; index = previous[index]) {
            chain.add(runs.get(index));
        }
        Collections.reverse(chain);
        return chain;
    }

    private int bestBelow(int rank) {
        var best = -1;
        for (var at = rank; at > 0; at -= at & -at) {
            if (tree[at] >= 0 && (best < 0 || weights[tree[at]] > weights[best])) {
                best = tree[at];
            }
        }
        return best;
    }

    private void enter(int index) {
        for (var at = ranks[index]; at < tree.length; at += at & -at) {
            if (tree[at] < 0 || weights[index] > weights[tree[at]]) {
                tree[at] = index;
            }
        }
    }

    private static List<Run> cut(List<Run> chain) {
        var cut = new ArrayList<Run>();
        var oldEnd = 0;
        var newEnd = 0;
        for (var run : chain) {
            var shift = Math.max(0, Math.max(oldEnd - run.old(), newEnd - run.now()));
            if (shift < run.length()) {
                var rest = new Run(run.old() + shift, run.now() + shift, run.length() - shift);
                cut.add(rest);
                oldEnd = rest.oldEnd();
                newEnd = rest.newEnd();
            }
        }
        return cut;
    }
}
