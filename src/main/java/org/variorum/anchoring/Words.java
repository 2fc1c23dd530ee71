package org.variorum.anchoring;

import java.util.Arrays;
import java.util.List;

/// A text as the sequence of its words and marks, each with its place in the text: the map from the
/// folded words, by which texts are compared, back to real offsets. White space belongs to no word.
///
/// Words are found by [Splitting]. A place in this sequence is called *index*, in contrast to an
/// *offset* in the text, which counts UTF-16 units.
final class Words {

    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final int[] numbers;
    private final int[] paragraphs;

    private Words(String text, int[] starts, int[] ends, int[] numbers, int[] paragraphs) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.numbers = numbers;
        this.paragraphs = paragraphs;
    }

    /// @param paragraphs in order and without overlaps; words outside of all are allowed
    static Words of(String text, List<Span> paragraphs, Vocabulary vocabulary) {
        var splitting = new Splitting(text, vocabulary);
        splitting.run();
        var size = splitting.size;
        var starts = Arrays.copyOf(splitting.starts, size);
        return new Words(
                text,
                starts,
                Arrays.copyOf(splitting.ends, size),
                Arrays.copyOf(splitting.numbers, size),
                paragraphsOf(starts, paragraphs));
    }

    private static int[] paragraphsOf(int[] starts, List<Span> paragraphs) {
        var result = new int[starts.length];
        var next = 0;
        for (var index = 0; index < starts.length; index++) {
            while (next < paragraphs.size() && paragraphs.get(next).end() <= starts[index]) {
                next++;
            }
            result[index] =
                    next < paragraphs.size() && paragraphs.get(next).contains(starts[index])
                            ? next
                            : -1;
        }
        return result;
    }

    String text() {
        return text;
    }

    int size() {
        return starts.length;
    }

    /// The offset at which the word begins.
    int start(int index) {
        return starts[index];
    }

    /// The offset behind the word.
    int end(int index) {
        return ends[index];
    }

    /// The word's number in the [Vocabulary].
    int number(int index) {
        return numbers[index];
    }

    /// The paragraph that holds the word, -1 for none.
    int paragraph(int index) {
        return paragraphs[index];
    }

    /// The word as it is written.
    String raw(int index) {
        return text.substring(starts[index], ends[index]);
    }

    /// The index of the first word that ends behind this offset; [#size()] if there is none.
    int firstEndingAfter(int offset) {
        var found = Arrays.binarySearch(ends, offset + 1);
        return found >= 0 ? found : -found - 1;
    }

    /// The index of the first word that begins at or behind this offset; [#size()] if there is
    /// none.
    int firstStartingAt(int offset) {
        var found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 1;
    }

    /// The span from the beginning of one word to the end of the last before `to`.
    Span span(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }

    /// Whether both texts write the word in the same way.
    boolean writesAs(int index, Words other, int otherIndex) {
        var length = ends[index] - starts[index];
        return length == other.ends[otherIndex] - other.starts[otherIndex]
                && text.regionMatches(starts[index], other.text, other.starts[otherIndex], length);
    }

    /// How natural a cut before this word is: 4 between paragraphs, 3 between sentences, 1 after a
    /// comma, at the beginning of a line or the like, 0 inside a phrase. Beginning and end of the
    /// text count as paragraphs'.
    int cutBefore(int index) {
        if (index == 0
                || index == size()
                || paragraphs[index] != paragraphs[index - 1]
                || paragraphs[index] < 0) {
            return 4;
        }
        var isLine = text.indexOf('\n', ends[index - 1], starts[index]) >= 0;
        if (isLine && "#%*+-<>|\\•".indexOf(text.charAt(starts[index])) >= 0) {
            return 4;
        }
        var last = index - 1;
        while (last > 0 && "\"'”’»)]*_".indexOf(text.charAt(ends[last] - 1)) >= 0) {
            last--;
        }
        var mark = text.charAt(ends[last] - 1);
        if (".!?…。！？؟।".indexOf(mark) >= 0) {
            return 3;
        }
        return isLine || ",;:-–—，；：、،؛".indexOf(mark) >= 0 ? 1 : 0;
    }
}
