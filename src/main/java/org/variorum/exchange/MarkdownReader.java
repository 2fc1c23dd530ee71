package org.variorum.exchange;

import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.variorum.documents.BlockKind;
import org.variorum.documents.Structure;

/// Finds the structure of a Markdown text. The text stays the source as the author wrote it: blocks
/// are spans of it, and the signs of the markup are hidden where they stand. HTML is not
/// understood, so it is shown as it is written and can do nothing.
final class MarkdownReader {

    /// Deeper nesting is no text but an attack on the parser; it is read as plain characters.
    private static final int MAX_DEPTH = 40;

    private static final Parser PARSER =
            Parser.builder()
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .maxOpenBlockParsers(MAX_DEPTH)
                    .maxInlineNesting(MAX_DEPTH)
                    .build();

    private static final Pattern FRONT_MATTER =
            Pattern.compile(
                    "---[ \\t]*\\n(?:[\\w-]+:|[ \\t#-]).*\\n(?:.*\\n){0,100}?---[ \\t]*(?:\\n|$)");

    /// A line with a bar, and under it one of dashes and bars. Nothing in it is tried twice: a line
    /// of a million bars must not take a million times as long.
    private static final Pattern TABLE =
            Pattern.compile(
                    "[^\\n|]*+\\|[^\\n]*+\\n[ \\t>]*+\\|?+[ \\t]*+:?+-++:?+[ \\t]*+\\|[ \\t:|-]*+(?:\\n|$)");

    private final String text;
    private final Parts parts = new Parts();

    private MarkdownReader(String text) {
        this.text = text;
    }

    static Structure read(String text) {
        return new MarkdownReader(text).read();
    }

    private Structure read() {
        var parsed = withoutFrontMatter();
        var inlines = new MarkdownInlines(text, parts);
        for (var node = PARSER.parse(parsed).getFirstChild(); node != null; node = after(node)) {
            if (isLeaf(node) && !node.getSourceSpans().isEmpty()) {
                add(new MarkdownLeaf(text, node), inlines);
            }
        }
        return parts.toStructure(text);
    }

    /// Blanks out the `key: value` lines that some programs put before a text, so that all offsets
    /// stay; they become a block of their own.
    private String withoutFrontMatter() {
        var frontMatter = FRONT_MATTER.matcher(text);
        if (!frontMatter.lookingAt()) {
            return text;
        }
        var head = frontMatter.group();
        parts.block(BlockKind.CODE, 0, head.stripTrailing().length(), 0);
        return head.replaceAll("[^\\n]", " ") + text.substring(head.length());
    }

    private void add(MarkdownLeaf leaf, MarkdownInlines inlines) {
        switch (leaf.node()) {
            case Heading heading when heading.getFirstChild() != null -> {
                leaf.addTo(parts, BlockKind.HEADING, heading.getLevel());
                inlines.hideAround(heading, leaf.content(), leaf.end());
                inlines.addAll(heading);
            }
            case Paragraph _ when leaf.matches(TABLE) -> leaf.addTo(parts, BlockKind.CODE, 0);
            case Paragraph paragraph when goesOnWithNote(leaf) -> {
                leaf.continueBlock(parts);
                inlines.addAll(paragraph);
            }
            case Paragraph paragraph -> {
                leaf.addTo(parts, leaf.kind(), leaf.level());
                inlines.addAll(paragraph);
            }
            case FencedCodeBlock code when leaf.hasLinesInside(code) -> {
                leaf.addTo(parts, BlockKind.CODE, 0);
                leaf.hideFences(parts, code);
            }
            case IndentedCodeBlock _ -> leaf.addTo(parts, BlockKind.CODE, 0);
            case HtmlBlock _, ThematicBreak _ -> leaf.addTo(parts, leaf.kind(), leaf.level());
            case LinkReferenceDefinition definition when isNote(definition) ->
                    leaf.addTo(parts, BlockKind.PARAGRAPH, 0);
            default -> {}
        }
    }

    /// To Markdown a note of one word is the address of a link, and ends with its line; to its
    /// author it goes on like any other.
    private boolean goesOnWithNote(MarkdownLeaf leaf) {
        return leaf.kind() == BlockKind.PARAGRAPH
                && leaf.node().getPrevious() instanceof LinkReferenceDefinition definition
                && isNote(definition)
                && leaf.isRightAfter(definition)
                && !Footnotes.isMarkdownLabelAt(text, leaf.content(), leaf.end());
    }

    private static boolean isNote(LinkReferenceDefinition definition) {
        return definition.getLabel().startsWith("^");
    }

    /// The next block in the order of the text; what is inside a leaf is skipped.
    private static @Nullable Node after(Node node) {
        var next = isLeaf(node) ? null : node.getFirstChild();
        for (Node up = node; next == null && up != null; up = up.getParent()) {
            next = up.getNext();
        }
        return next;
    }

    private static boolean isLeaf(Node node) {
        return switch (node) {
            case Paragraph _,
                    Heading _,
                    FencedCodeBlock _,
                    IndentedCodeBlock _,
                    HtmlBlock _,
                    ThematicBreak _,
                    LinkReferenceDefinition _ ->
                    true;
            default -> false;
        };
    }
}
