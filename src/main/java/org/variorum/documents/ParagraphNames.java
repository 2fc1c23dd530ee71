package org.variorum.documents;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Carries the names of paragraphs from one version to the next: a block whose text is still there
/// keeps its name, whatever happened around it.
///
/// Among equal texts (a refrain, a heading used twice) the order decides first, so that inserting
/// one does not shift the names of those after it; what is left over was moved.
final class ParagraphNames {

    /// The comparison takes time in the product of both; beyond this the order is left aside.
    private static final long MOST_COMPARISONS = 25_000_000;

    private final List<String> before;
    private final List<UUID> names;
    private final List<String> after;
    private final @Nullable UUID[] given;

    private ParagraphNames(
            List<String> before, List<UUID> names, List<String> after, @Nullable UUID[] given) {
        this.before = before;
        this.names = names;
        this.after = after;
        this.given = given;
    }

    /// The blocks of a first version under names of their own; those that an importer named keep
    /// the name.
    static List<Block> fresh(List<Block> blocks) {
        return blocks.stream().map(block -> block.named(nameOf(block))).toList();
    }

    /// The blocks of a later version under the names they had in the one before.
    static List<Block> kept(
            String textBefore, List<Block> before, String text, List<Block> blocks) {
        var given = new @Nullable UUID[blocks.size()];
        for (var index = 0; index < given.length; index++) {
            given[index] = blocks.get(index).paragraph();
        }
        new ParagraphNames(
                        before.stream().map(block -> block.span().in(textBefore)).toList(),
                        before.stream().map(ParagraphNames::nameOf).toList(),
                        blocks.stream().map(block -> block.span().in(text)).toList(),
                        given)
                .carry();
        return IntStream.range(0, given.length)
                .mapToObj(
                        index ->
                                blocks.get(index)
                                        .named(
                                                Objects.requireNonNullElseGet(
                                                        given[index], UUID::randomUUID)))
                .toList();
    }

    private static UUID nameOf(Block block) {
        return Objects.requireNonNullElseGet(block.paragraph(), UUID::randomUUID);
    }

    private void carry() {
        var common = new HashSet<>(before);
        common.retainAll(new HashSet<>(after));
        var old = indexesIn(before, common);
        var now = indexesIn(after, common);
        if ((long) old.size() * now.size() <= MOST_COMPARISONS) {
            inOrder(old, now);
        }
        leftOver(old, now);
    }

    private void inOrder(List<Integer> old, List<Integer> now) {
        var patch =
                DiffUtils.diff(
                        old.stream().map(before::get).toList(),
                        now.stream().map(after::get).toList(),
                        true);
        for (var delta : patch.getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                for (var index = 0; index < delta.getSource().size(); index++) {
                    give(
                            now.get(delta.getTarget().getPosition() + index),
                            names.get(old.get(delta.getSource().getPosition() + index)));
                }
            }
        }
    }

    private void leftOver(List<Integer> old, List<Integer> now) {
        var used = new HashSet<@Nullable UUID>(java.util.Arrays.asList(given));
        Map<String, Deque<UUID>> free = new HashMap<>();
        for (var index : old) {
            if (!used.contains(names.get(index))) {
                free.computeIfAbsent(before.get(index), _ -> new ArrayDeque<>())
                        .add(names.get(index));
            }
        }
        for (var index : now) {
            var waiting = free.get(after.get(index));
            if (given[index] == null && waiting != null && !waiting.isEmpty()) {
                given[index] = waiting.remove();
            }
        }
    }

    private void give(int index, UUID name) {
        if (given[index] == null) {
            given[index] = name;
        }
    }

    private static List<Integer> indexesIn(List<String> texts, Collection<String> common) {
        var indexes = new ArrayList<Integer>();
        for (var index = 0; index < texts.size(); index++) {
            if (common.contains(texts.get(index))) {
                indexes.add(index);
            }
        }
        return indexes;
    }
}
