package org.variorum.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.variorum.anchoring.Span;
import org.variorum.documents.Block;
import org.variorum.documents.BlockKind;
import org.variorum.documents.Inline;
import org.variorum.documents.InlineKind;

/// The apparatus that authors write by hand: `[12]` in the text, `[12] …` at its end; in Markdown
/// also `[^12]` and `[^12]: …` anywhere.
final class Footnotes {

    private static final Pattern MARK = Pattern.compile("\\[(?:\\d{1,4}|\\^[^\\s\\[\\]]{1,40})]");
    private static final Pattern LABEL = Pattern.compile("\\[\\d{1,4}](?=[ \\t])");
    private static final Pattern MARKDOWN_LABEL = Pattern.compile("\\[\\^[^\\s\\[\\]]{1,40}]:");

    /// What begins a line and with it the next note; a line that is further in goes on with this
    /// one.
    private static final String NEXT_LINE = "\\n {0,3}(?=";

    private static final Pattern NEXT_MARKDOWN =
            Pattern.compile(NEXT_LINE + MARKDOWN_LABEL.pattern() + ")");
    private static final Pattern NEXT =
            Pattern.compile(
                    NEXT_LINE + "(?:" + LABEL.pattern() + "|" + MARKDOWN_LABEL.pattern() + "))");

    private Footnotes() {}

    /// Whether a note begins here: its label, then a blank.
    static boolean isLabelAt(String text, int start, int end) {
        return startsWith(LABEL, text, start, end);
    }

    /// Whether a note of Markdown begins here.
    static boolean isMarkdownLabelAt(String text, int start, int end) {
        return startsWith(MARKDOWN_LABEL, text, start, end);
    }

    /// The blocks, with those that are notes called so, and each note a block of its own.
    static List<Block> separate(String text, List<Block> blocks) {
        var noted = new ArrayList<>(blocks);
        var trailing = true;
        for (var index = noted.size() - 1; index >= 0; index--) {
            var block = noted.get(index);
            var span = block.span();
            trailing &= isText(block) && isLabelAt(text, span.start(), span.end());
            var isMarkdown = isText(block) && isMarkdownLabelAt(text, span.start(), span.end());
            if (trailing || isMarkdown) {
                noted.set(index, new Block(BlockKind.NOTE, span, 0, block.paragraph()));
            }
        }
        return noted.stream().flatMap(block -> apart(text, block)).toList();
    }

    /// The notes that stand on consecutive lines of one block. What follows a label of Markdown is
    /// parted by such labels alone: a line in it that begins with `[12]` may well be a mark.
    private static Stream<Block> apart(String text, Block block) {
        if (block.kind() != BlockKind.NOTE) {
            return Stream.of(block);
        }
        var notes = Stream.<Block>builder();
        var end = block.span().end();
        var start = block.span().start();
        while (start < end) {
            var next = isLabelAt(text, start, end) ? NEXT : NEXT_MARKDOWN;
            var line = next.matcher(text).region(start, end);
            var found = line.find();
            var last = PlainUnicode.withoutSpace(text, start, found ? line.start() : end);
            notes.add(new Block(BlockKind.NOTE, new Span(start, last), 0, null));
            start = found ? line.end() : end;
        }
        return notes.build();
    }

    /// The stretches, cut where one runs from one note into the next.
    ///
    /// @param inlines in the order of their starts
    static List<Inline> cut(List<Block> blocks, List<Inline> inlines) {
        var cut = new ArrayList<Inline>();
        var first = 0;
        for (var inline : inlines) {
            var span = inline.span();
            while (first < blocks.size() && blocks.get(first).span().end() <= span.start()) {
                first++;
            }
            for (var index = first; index < blocks.size(); index++) {
                var block = blocks.get(index).span();
                if (block.start() >= span.end()) {
                    break;
                }
                var start = Math.max(block.start(), span.start());
                var end = Math.min(block.end(), span.end());
                cut.add(new Inline(inline.kind(), new Span(start, end), inline.href()));
            }
        }
        return cut;
    }

    /// The marks in all blocks but code; a note's own label is none, nor is what stands in a link,
    /// in code or under markup.
    static List<Inline> marks(String text, List<Block> blocks, List<Inline> inlines) {
        var taken = inlines.stream().filter(Footnotes::forbidsMarks).map(Inline::span).toList();
        var marks = new ArrayList<Inline>();
        var next = 0;
        for (var block : blocks) {
            if (block.kind() == BlockKind.CODE) {
                continue;
            }
            var mark = MARK.matcher(text).region(block.span().start(), block.span().end());
            while (mark.find()) {
                var span = new Span(mark.start(), mark.end());
                while (next < taken.size() && taken.get(next).end() <= span.start()) {
                    next++;
                }
                var isLabel =
                        block.kind() == BlockKind.NOTE && span.start() == block.span().start();
                if (!isLabel && (next == taken.size() || !taken.get(next).overlaps(span))) {
                    marks.add(new Inline(InlineKind.FOOTNOTE_REF, span, null));
                }
            }
        }
        return marks;
    }

    private static boolean forbidsMarks(Inline inline) {
        return switch (inline.kind()) {
            case LINK, CODE, HIDDEN, FOOTNOTE_REF -> true;
            case EMPHASIS, STRONG -> false;
        };
    }

    private static boolean isText(Block block) {
        return block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.NOTE;
    }

    private static boolean startsWith(Pattern pattern, String text, int start, int end) {
        return pattern.matcher(text).region(start, end).lookingAt();
    }
}
