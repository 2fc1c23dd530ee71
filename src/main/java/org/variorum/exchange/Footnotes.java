package org.variorum.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

    private Footnotes() {}

    /// Whether a note begins here: its label, then a blank.
    static boolean isLabelAt(String text, int start, int end) {
        return LABEL.matcher(text).region(start, end).lookingAt();
    }

    /// The blocks, with those that are notes called so.
    static List<Block> separate(String text, List<Block> blocks) {
        var noted = new ArrayList<>(blocks);
        var trailing = true;
        for (var index = noted.size() - 1; index >= 0; index--) {
            var block = noted.get(index);
            var span = block.span();
            trailing &= isText(block) && isLabelAt(text, span.start(), span.end());
            if (trailing || (isText(block) && startsWith(MARKDOWN_LABEL, text, span))) {
                noted.set(index, new Block(BlockKind.NOTE, span, 0, block.paragraph()));
            }
        }
        return noted;
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

    private static boolean startsWith(Pattern pattern, String text, Span span) {
        return pattern.matcher(text).region(span.start(), span.end()).lookingAt();
    }
}
