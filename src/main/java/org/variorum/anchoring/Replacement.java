package org.variorum.anchoring;

import java.util.HashMap;
import java.util.List;

/// A text that takes the place of another: what stayed, what went where, and what became of
/// passages of the old one. The same texts always give the same answers.
///
/// Both texts are aligned once, here. Words are compared folded (no difference of case, white
/// space, quotes, dashes, NFC); all spans are UTF-16 units of the real texts. Aligning takes time
/// near to linear in the texts and memory for some 40 bytes a word, whatever was changed.
///
/// Not for use by several threads at once.
public final class Replacement {

    private final Words before;
    private final Words after;
    private final List<Span> oldParagraphs;
    private final List<Span> newParagraphs;
    private final Alignment alignment;
    private final Judgement judgement;

    private Replacement(
            String oldText, List<Span> oldParagraphs, String newText, List<Span> newParagraphs) {
        var vocabulary = new Vocabulary();
        this.oldParagraphs = checked(oldText, oldParagraphs);
        this.newParagraphs = checked(newText, newParagraphs);
        before = Words.of(oldText, oldParagraphs, vocabulary);
        after = Words.of(newText, newParagraphs, vocabulary);
        var weights = vocabulary.weights();
        alignment = new Alignment(before, after);
        var aligner = new Aligner(alignment, vocabulary, weights);
        aligner.alignAll();
        new Islands(alignment).sink();
        new Sliding(alignment).slideAll();
        new Moves(alignment, aligner, weights).pairAll();
        judgement = new Judgement(alignment, vocabulary, weights);
    }

    /// Aligns two texts, of which either may be empty.
    ///
    /// @param oldParagraphs the paragraphs of the old text, in order, without overlaps
    /// @param newParagraphs those of the new text
    /// @throws IllegalArgumentException for paragraphs that overlap, are out of order or reach
    ///   beyond their text
    public static Replacement of(
            String oldText, List<Span> oldParagraphs, String newText, List<Span> newParagraphs) {
        return new Replacement(oldText, oldParagraphs, newText, newParagraphs);
    }

    /// The same for texts without known structure: what blank lines part is a paragraph, or each
    /// line in a text without blank lines.
    public static Replacement of(String oldText, String newText) {
        return of(oldText, Paragraphs.of(oldText), newText, Paragraphs.of(newText));
    }

    /// What became of each passage, in the order given.
    ///
    /// @throws IllegalArgumentException if a quote does not stand at its span in the old text: such
    ///   a passage is on another text, and any answer would be a guess
    public List<Placement> place(List<Quoted> passages) {
        var known = new HashMap<Span, Placement>();
        return passages.stream()
                .map(
                        passage -> {
                            if (!passage.quote().standsAt(before.text(), passage.span())) {
                                throw new IllegalArgumentException(
                                        "The quote does not stand at " + passage.span());
                            }
                            return known.computeIfAbsent(passage.span(), judgement::of);
                        })
                .toList();
    }

    /// The difference for display.
    public TextDifference difference() {
        return new Differences(alignment).of(oldParagraphs.size(), newParagraphs.size());
    }

    private static List<Span> checked(String text, List<Span> paragraphs) {
        var end = 0;
        for (var paragraph : paragraphs) {
            if (paragraph.start() < end || !paragraph.fits(text.length())) {
                throw new IllegalArgumentException(
                        "No paragraph at " + paragraph + " after " + end);
            }
            end = paragraph.end();
        }
        return List.copyOf(paragraphs);
    }
}
