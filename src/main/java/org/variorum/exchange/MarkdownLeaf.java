package org.variorum.exchange;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.variorum.documents.BlockKind;

/// A block of Markdown that holds text, with the markers of the lists and quotations around it that
/// stand before its lines.
final class MarkdownLeaf {

    /// The number of an ordered item stays visible: hidden, nobody would know it.
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,9}[.)][ \\t]?");

    private static final int CODE_INDENT = 4;

    private final String text;
    private final Node node;
    private final List<SourceSpan> lines;
    private final int start;
    private final int content;
    private final int end;

    MarkdownLeaf(String text, Node node) {
        this.text = text;
        this.node = node;
        this.lines = node.getSourceSpans();
        this.content = contentOf(lines.getFirst());
        this.start = firstVisible(lineStart(content), content);
        this.end = lastVisible(lines.getLast());
    }

    Node node() {
        return node;
    }

    /// Where its own text begins, after all markers before its first line.
    int content() {
        return content;
    }

    int end() {
        return end;
    }

    /// What it is by what it stands in.
    BlockKind kind() {
        for (var up = node.getParent(); up != null; up = up.getParent()) {
            if (up instanceof ListItem) {
                return BlockKind.ITEM;
            }
            if (up instanceof BlockQuote) {
                return BlockKind.QUOTE;
            }
        }
        return BlockKind.PARAGRAPH;
    }

    /// How deep in lists an item is; 0 for all else.
    int level() {
        var depth = 0;
        for (var up = node.getParent(); up != null; up = up.getParent()) {
            depth += up instanceof ListBlock ? 1 : 0;
        }
        return kind() == BlockKind.ITEM ? depth : 0;
    }

    boolean matches(Pattern pattern) {
        return pattern.matcher(text).region(content, end).lookingAt();
    }

    void addTo(Parts parts, BlockKind kind, int level) {
        parts.block(kind, start, end, level);
        hideMarkers(parts);
        hideBeforeLines(parts);
    }

    /// Adds it to the block before, whose next line it begins on.
    void continueBlock(Parts parts) {
        parts.goOn(end);
        parts.hide(lineStart(content), content);
        hideBeforeLines(parts);
    }

    /// Whether its first line is the one after the last of the other.
    boolean isRightAfter(Node other) {
        var above = other.getSourceSpans();
        return !above.isEmpty()
                && above.getLast().getLineIndex() + 1 == lines.getFirst().getLineIndex();
    }

    private void hideBeforeLines(Parts parts) {
        var next = 1;
        for (var line = lineAfter(content); line < end; line = lineAfter(line)) {
            var lineEnd = lineEnd(line);
            var ours = next < lines.size() && lines.get(next).getInputIndex() <= lineEnd;
            parts.hide(line, ours ? contentOf(lines.get(next)) : Math.min(lineEnd, end));
            next += ours ? 1 : 0;
        }
    }

    /// Whether there is code between the fences.
    boolean hasLinesInside(FencedCodeBlock code) {
        return lines.size() > (code.getClosingFenceLength() == null ? 1 : 2);
    }

    void hideFences(Parts parts, FencedCodeBlock code) {
        parts.hide(content, lineAfter(content));
        if (code.getClosingFenceLength() != null) {
            parts.hide(lineStart(lines.getLast().getInputIndex()) - 1, end);
        }
    }

    private void hideMarkers(Parts parts) {
        var from = start;
        var ordinal = ORDINAL.matcher(text).region(start, content);
        while (ordinal.find()) {
            parts.hide(from, ordinal.start());
            from = ordinal.end();
        }
        parts.hide(from, content);
    }

    private int contentOf(SourceSpan line) {
        var from = line.getInputIndex();
        var to = from + line.getLength();
        return switch (node) {
            case FencedCodeBlock _ -> from;
            case IndentedCodeBlock _ -> afterIndent(from, to);
            default -> firstVisible(from, to);
        };
    }

    private int afterIndent(int from, int to) {
        var index = from;
        while (index < to && index - from < CODE_INDENT && text.charAt(index) == ' ') {
            index++;
        }
        var isTab = index - from < CODE_INDENT && index < to && text.charAt(index) == '\t';
        return isTab ? index + 1 : index;
    }

    private int firstVisible(int from, int to) {
        var index = from;
        while (index < to && PlainUnicode.isSpace(text.charAt(index))) {
            index++;
        }
        return index;
    }

    private int lastVisible(SourceSpan line) {
        var from = line.getInputIndex();
        return PlainUnicode.withoutSpace(text, from, from + line.getLength());
    }

    private int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    private int lineEnd(int offset) {
        var feed = text.indexOf('\n', offset);
        return feed < 0 ? text.length() : feed;
    }

    private int lineAfter(int offset) {
        return lineEnd(offset) + 1;
    }
}
