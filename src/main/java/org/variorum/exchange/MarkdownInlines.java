package org.variorum.exchange;

import org.commonmark.node.Code;
import org.commonmark.node.Delimited;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.variorum.documents.InlineKind;

/// Finds emphasis, code and links inside a block of Markdown, and hides the signs that make them.
final class MarkdownInlines {

    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final String text;
    private final Parts parts;

    MarkdownInlines(String text, Parts parts) {
        this.text = text;
        this.parts = parts;
    }

    /// Adds what is inside the block. It walks without recursion: nesting is up to the author.
    void addAll(Node block) {
        var node = block.getFirstChild();
        while (node != null) {
            add(node);
            node = after(node, block);
        }
    }

    /// Hides what of a block stands before and after its children, such as the `#` of a heading.
    void hideAround(Node node, int start, int end) {
        parts.hide(start, contentStart(node, start));
        parts.hide(contentEnd(node, end), end);
    }

    private void add(Node node) {
        if (node.getSourceSpans().isEmpty()) {
            return;
        }
        var start = node.getSourceSpans().getFirst().getInputIndex();
        var end = endOf(node.getSourceSpans().getLast());
        switch (node) {
            case Emphasis emphasis -> addDelimited(InlineKind.EMPHASIS, emphasis, start, end);
            case StrongEmphasis strong -> addDelimited(InlineKind.STRONG, strong, start, end);
            case Code _ -> addCode(start, end);
            case Link link -> addLink(link, link.getDestination(), start, end);
            case Image image -> addLink(image, image.getDestination(), start, end);
            case HardLineBreak _ -> parts.hide(start, end);
            case Text _ when !isInAutolink(node) -> hideEscapes(node);
            default -> {}
        }
    }

    private void addDelimited(InlineKind kind, Delimited node, int start, int end) {
        var from = start + node.getOpeningDelimiter().length();
        var to = end - node.getClosingDelimiter().length();
        parts.hide(start, from);
        parts.inline(kind, from, to);
        parts.hide(to, end);
    }

    /// The backticks are hidden, and one blank on either side if both are there, as the
    /// specification strips them.
    private void addCode(int start, int end) {
        var ticks = 0;
        while (text.charAt(start + ticks) == '`') {
            ticks++;
        }
        var code = text.substring(start + ticks, end - ticks);
        var padded =
                code.length() > 2
                        && isBlank(code, 0)
                        && isBlank(code, code.length() - 1)
                        && !code.isBlank();
        var margin = ticks + (padded ? 1 : 0);
        parts.hide(start, start + margin);
        parts.inline(InlineKind.CODE, start + margin, end - margin);
        parts.hide(end - margin, end);
    }

    /// A link, or the description of a picture, which leads to the picture: nothing is loaded from
    /// elsewhere. Without any words it stays visible as it was written.
    private void addLink(Node node, @Nullable String destination, int start, int end) {
        if (text.startsWith("[^", start) && text.charAt(end - 1) == ']') {
            parts.inline(InlineKind.FOOTNOTE_REF, start, end);
            return;
        }
        var from = contentStart(node, end);
        var to = contentEnd(node, end);
        if (from < to) {
            parts.hide(start, from);
            parts.link(from, to, destination);
            parts.hide(to, end);
        }
    }

    /// Hides the backslash before a sign that was meant as itself.
    private void hideEscapes(Node node) {
        for (var span : node.getSourceSpans()) {
            for (var index = span.getInputIndex(); index < endOf(span) - 1; index++) {
                if (text.charAt(index) == '\\' && ESCAPABLE.indexOf(text.charAt(index + 1)) >= 0) {
                    parts.hide(index, index + 1);
                    index++;
                }
            }
        }
    }

    private boolean isInAutolink(Node node) {
        return node.getParent() instanceof Link link
                && text.charAt(link.getSourceSpans().getFirst().getInputIndex()) == '<';
    }

    private static int contentStart(Node node, int otherwise) {
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (!child.getSourceSpans().isEmpty()) {
                return child.getSourceSpans().getFirst().getInputIndex();
            }
        }
        return otherwise;
    }

    private static int contentEnd(Node node, int otherwise) {
        for (var child = node.getLastChild(); child != null; child = child.getPrevious()) {
            if (!child.getSourceSpans().isEmpty()) {
                return endOf(child.getSourceSpans().getLast());
            }
        }
        return otherwise;
    }

    private static @Nullable Node after(Node node, Node block) {
        var next = node.getFirstChild();
        for (var up = node; next == null && up != block; up = up.getParent()) {
            next = up.getNext();
        }
        return next;
    }

    private static boolean isBlank(String code, int index) {
        return code.charAt(index) == ' ' || code.charAt(index) == '\n';
    }

    private static int endOf(SourceSpan span) {
        return span.getInputIndex() + span.getLength();
    }
}
