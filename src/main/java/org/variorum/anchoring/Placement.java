package org.variorum.anchoring;

import java.util.List;

/// What became of a passage in the new text. Spans are in UTF-16 units of the new text and cut no
/// character as readers see it.
///
/// [Exact], [Moved] and a [Changed] that is taken are safe enough to be taken without a person;
/// everything else is a question to one. Nothing is ever placed on words that belonged to another
/// passage of the old text.
public sealed interface Placement {

    /// Whether the passage is to be put there without asking.
    boolean isTaken();

    /// The same words in the same place of the text, whatever moved around them. They may differ in
    /// white space, quotes, dashes and the encoding of accents.
    record Exact(Span span, Evidence evidence) implements Placement {
        @Override
        public boolean isTaken() {
            return true;
        }
    }

    /// The same words, gone from their place and new at another, where nothing else like them is.
    record Moved(Span span, Evidence evidence) implements Placement {
        @Override
        public boolean isTaken() {
            return true;
        }
    }

    /// The words were edited.
    ///
    /// @param span what they became
    /// @param similarity 1 minus the edits over the length, of the words with their capitals; below
    ///   1
    /// @param taken whether the edit is so small (see [Judgement]) that nobody needs to be asked;
    ///   if not, the span is a proposal
    record Changed(Span span, double similarity, boolean taken, Evidence evidence)
            implements Placement {
        @Override
        public boolean isTaken() {
            return taken;
        }
    }

    /// Several places too close to call, or one that another, equal passage claims with as much
    /// right or that has too little around it to prove it.
    ///
    /// @param candidates best first, at least one
    record Ambiguous(List<Candidate> candidates) implements Placement {

        /// @throws IllegalArgumentException if there are no candidates
        public Ambiguous {
            if (candidates.isEmpty()) {
                throw new IllegalArgumentException("No candidates to choose from");
            }
            candidates = List.copyOf(candidates);
        }

        @Override
        public boolean isTaken() {
            return false;
        }
    }

    /// Its words are gone.
    ///
    /// @param evidence of the best place that was refused; all zero if there was none
    record Orphaned(Evidence evidence) implements Placement {
        @Override
        public boolean isTaken() {
            return false;
        }
    }
}
