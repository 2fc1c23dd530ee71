package org.variorum.anchoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A text whose words know who they are, so that after any edit it is known where each of them
/// went: the truth that placements are held against.
final class Manuscript {

    /// A word with the punctuation at it. Edits of its spelling keep its identity; a word in its
    /// place is another one that remembers whose place it took.
    static final class Word {
        final String text;
        final Word origin;
        final boolean isSubstitute;
        final @Nullable Word twin;

        Word(String text) {
            this(text, null, false, null);
        }

        private Word(
                String text, @Nullable Word origin, boolean isSubstitute, @Nullable Word twin) {
            this.text = text;
            this.origin = origin == null ? this : origin;
            this.isSubstitute = isSubstitute;
            this.twin = twin;
        }

        /// The same word a second time: whoever deletes the first has moved it.
        Word twin() {
            return new Word(text, null, false, origin);
        }

        Word spelt(String other) {
            return new Word(other, origin, isSubstitute, twin);
        }

        Word replacedBy(String other) {
            return new Word(other, origin, true, twin);
        }
    }

    final List<List<List<Word>>> paragraphs = new ArrayList<>();

    /// A generated essay in words of a Zipf distribution: common ones are English, the others made
    /// up.
    static Manuscript generated(Random random, int words) {
        var manuscript = new Manuscript();
        var vocabulary = vocabulary(random, 3_000);
        var count = 0;
        while (count < words) {
            var paragraph = new ArrayList<List<Word>>();
            for (var sentences = 1 + random.nextInt(7); sentences > 0; sentences--) {
                var sentence = sentence(random, vocabulary, 4 + random.nextInt(24));
                count += sentence.size();
                paragraph.add(sentence);
            }
            manuscript.paragraphs.add(paragraph);
        }
        return manuscript;
    }

    static List<Word> sentence(Random random, List<String> vocabulary, int length) {
        var sentence = new ArrayList<Word>();
        for (var index = 0; index < length; index++) {
            var rank = (int) Math.pow(vocabulary.size(), Math.pow(random.nextDouble(), 0.8)) - 1;
            var word = vocabulary.get(rank);
            word = index == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
            word = random.nextInt(60) == 0 ? "“" + word + "”" : word;
            word = random.nextInt(80) == 0 ? word + " –" : word;
            var end = index == length - 1 ? "." : random.nextInt(10) == 0 ? "," : "";
            sentence.add(new Word(word + end));
        }
        return sentence;
    }

    static List<String> vocabulary(Random random, int size) {
        var words =
                new ArrayList<>(
                        List.of(
                                ("the of and to in a is that it for was on as with by be at from this have"
                                                + " not but they his or which one were their had an has been more its who"
                                                + " would there we no can if when will what so out only time up into now"
                                                + " some could them other than then do its over such first also very her after"
                                                + " colour organise centre don't it's realise behaviour")
                                        .split(" ")));
        var syllables =
                "ra ne ti lo mu sha ker din vo pel ast um ri con tra ven gi no sol ex".split(" ");
        while (words.size() < size) {
            var word = new StringBuilder();
            for (var count = 1 + random.nextInt(4); count > 0; count--) {
                word.append(syllables[random.nextInt(syllables.length)]);
            }
            words.add(word.toString());
        }
        return words;
    }

    static Manuscript of(String text) {
        var manuscript = new Manuscript();
        for (var block : text.split("\n\\s*")) {
            if (block.isBlank()) {
                continue;
            }
            var paragraph = new ArrayList<List<Word>>();
            for (var sentence : block.strip().split("(?<=[.!?]) +")) {
                paragraph.add(
                        new ArrayList<>(
                                List.of(sentence.strip().split("\\s+")).stream()
                                        .map(Word::new)
                                        .toList()));
            }
            manuscript.paragraphs.add(paragraph);
        }
        return manuscript;
    }

    Manuscript copy() {
        var copy = new Manuscript();
        for (var paragraph : paragraphs) {
            copy.paragraphs.add(
                    paragraph.stream()
                            .map(ArrayList::new)
                            .collect(Collectors.toCollection(ArrayList::new)));
        }
        return copy;
    }

    List<Word> words() {
        return paragraphs.stream().flatMap(List::stream).flatMap(List::stream).toList();
    }

    /// The text and where each word is in it.
    Print print(int wrap, boolean straight) {
        var text = new StringBuilder();
        var places = new HashMap<Word, Span>();
        var column = 0;
        for (var paragraph : paragraphs) {
            if (!text.isEmpty()) {
                text.append("\n\n");
                column = 0;
            }
            for (var word : paragraph.stream().flatMap(List::stream).toList()) {
                var written =
                        straight
                                ? word.text
                                        .replaceAll("[“”]", "\"")
                                        .replace('’', '\'')
                                        .replace("–", "--")
                                : word.text;
                if (column > 0) {
                    var breaks = wrap > 0 && column + written.length() > wrap;
                    text.append(breaks ? '\n' : ' ');
                    column = breaks ? 0 : column + 1;
                }
                places.put(word, new Span(text.length(), text.length() + written.length()));
                text.append(written);
                column += written.length();
            }
        }
        return new Print(text.toString(), places);
    }

    /// A text with the place of each of its words.
    record Print(String text, Map<Word, Span> places) {
        Span place(Word word) {
            return Objects.requireNonNull(places.get(word));
        }
    }
}
