package org.variorum.anchoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.variorum.anchoring.Manuscript.Word;

/// Revises manuscripts as authors do, by chance.
final class Editor {

    /// A kind of edit, named as in the figures.
    enum Edit {
        TYPOS,
        SWAPPED_WORDS,
        INSERTED_WORDS,
        DELETED_WORDS,
        REPHRASED,
        INSERTED_SENTENCES,
        DELETED_SENTENCES,
        SPLIT_PARAGRAPHS,
        JOINED_PARAGRAPHS,
        MOVED_PARAGRAPHS,
        MOVED_SENTENCES,
        DUPLICATED_SENTENCES,
        NEAR_DUPLICATE_PARAGRAPHS,
        DELETED_PARAGRAPHS,
        REWRITTEN_SENTENCES,
        SPELLING
    }

    private final Random random;
    private final List<String> vocabulary;

    Editor(Random random) {
        this.random = random;
        vocabulary = Manuscript.vocabulary(new Random(3), 3_000);
    }

    /// Changes about this share of what the edit is about (words, sentences or paragraphs).
    void edit(Manuscript text, Edit edit, double share) {
        switch (edit) {
            case TYPOS -> words(text, share, word -> List.of(word.spelt(typo(word.text))));
            case SWAPPED_WORDS -> words(text, share, word -> List.of(word.replacedBy(other())));
            case INSERTED_WORDS -> words(text, share, word -> List.of(word, new Word(other())));
            case DELETED_WORDS -> words(text, share, word -> List.of());
            case REPHRASED -> rephrase(text, share / 3);
            case SPELLING -> words(text, 1, word -> List.of(american(word)));
            case INSERTED_SENTENCES -> sentences(text, share, one -> List.of(one, sentence()));
            case DELETED_SENTENCES -> sentences(text, share, one -> List.of());
            case REWRITTEN_SENTENCES -> sentences(text, share, one -> List.of(sentence()));
            case DUPLICATED_SENTENCES -> duplicateSentences(text, share);
            case MOVED_SENTENCES -> moveSentences(text, share);
            case SPLIT_PARAGRAPHS -> split(text, share);
            case JOINED_PARAGRAPHS -> join(text, share);
            case MOVED_PARAGRAPHS -> moveParagraphs(text, share);
            case NEAR_DUPLICATE_PARAGRAPHS -> nearDuplicates(text, share);
            case DELETED_PARAGRAPHS ->
                    text.paragraphs.removeIf(
                            _ -> text.paragraphs.size() > 1 && random.nextDouble() < share);
        }
        text.paragraphs.forEach(paragraph -> paragraph.removeIf(List::isEmpty));
        text.paragraphs.removeIf(List::isEmpty);
    }

    private interface Change<T> {
        List<T> of(T one);
    }

    private void words(Manuscript text, double share, Change<Word> change) {
        for (var paragraph : text.paragraphs) {
            for (var sentence : paragraph) {
                replaceSome(sentence, share, change);
            }
        }
    }

    /// Puts one to six words in the place of two to five: no word answers to another.
    private void rephrase(Manuscript text, double share) {
        for (var paragraph : text.paragraphs) {
            for (var sentence : paragraph) {
                for (var at = 0; at < sentence.size(); at++) {
                    if (random.nextDouble() < share) {
                        var end = Math.min(sentence.size(), at + 2 + random.nextInt(4));
                        sentence.subList(at, end).clear();
                        for (var words = 1 + random.nextInt(6); words > 0; words--) {
                            sentence.add(at++, new Word(other()));
                        }
                    }
                }
            }
        }
    }

    private void sentences(Manuscript text, double share, Change<List<Word>> change) {
        text.paragraphs.forEach(paragraph -> replaceSome(paragraph, share, change));
    }

    private <T> void replaceSome(List<T> list, double share, Change<T> change) {
        var result = new ArrayList<T>();
        for (var one : list) {
            result.addAll(random.nextDouble() < share ? change.of(one) : List.of(one));
        }
        list.clear();
        list.addAll(result);
    }

    private void duplicateSentences(Manuscript text, double share) {
        for (var paragraph : List.copyOf(text.paragraphs)) {
            for (var sentence : List.copyOf(paragraph)) {
                if (random.nextDouble() < share) {
                    var target = text.paragraphs.get(random.nextInt(text.paragraphs.size()));
                    target.add(random.nextInt(target.size() + 1), fresh(sentence));
                }
            }
        }
    }

    private void moveSentences(Manuscript text, double share) {
        for (var paragraph : List.copyOf(text.paragraphs)) {
            for (var sentence : List.copyOf(paragraph)) {
                if (paragraph.size() > 1 && random.nextDouble() < share) {
                    paragraph.remove(sentence);
                    var target = text.paragraphs.get(random.nextInt(text.paragraphs.size()));
                    target.add(random.nextInt(target.size() + 1), sentence);
                }
            }
        }
    }

    /// Never one of which there is a copy: with the copy in its place nobody could tell the two.
    private void moveParagraphs(Manuscript text, double share) {
        var moves = Math.max(1, (int) (share * text.paragraphs.size()));
        var copied = new HashSet<Word>();
        text.words().stream().filter(word -> word.twin != null).forEach(w -> copied.add(w.twin));
        for (var count = 0; count < moves; count++) {
            var paragraph = text.paragraphs.get(random.nextInt(text.paragraphs.size()));
            var words = paragraph.stream().flatMap(List::stream).toList();
            if (words.stream().noneMatch(w -> w.twin != null || copied.contains(w.origin))) {
                text.paragraphs.remove(paragraph);
                text.paragraphs.add(random.nextInt(text.paragraphs.size() + 1), paragraph);
            }
        }
    }

    private void nearDuplicates(Manuscript text, double share) {
        for (var paragraph : List.copyOf(text.paragraphs)) {
            if (random.nextDouble() < share) {
                var copy = new ArrayList<List<Word>>();
                for (var sentence : paragraph) {
                    var twin = fresh(sentence);
                    twin.set(random.nextInt(twin.size()), new Word(other()));
                    copy.add(twin);
                }
                text.paragraphs.add(random.nextInt(text.paragraphs.size() + 1), copy);
            }
        }
    }

    private void split(Manuscript text, double share) {
        for (var index = text.paragraphs.size() - 1; index >= 0; index--) {
            var paragraph = text.paragraphs.get(index);
            if (paragraph.size() > 1 && random.nextDouble() < share) {
                var at = 1 + random.nextInt(paragraph.size() - 1);
                text.paragraphs.add(
                        index + 1, new ArrayList<>(paragraph.subList(at, paragraph.size())));
                paragraph.subList(at, paragraph.size()).clear();
            }
        }
    }

    private void join(Manuscript text, double share) {
        for (var index = text.paragraphs.size() - 1; index > 0; index--) {
            if (random.nextDouble() < share) {
                text.paragraphs.get(index - 1).addAll(text.paragraphs.remove(index));
            }
        }
    }

    private static List<Word> fresh(List<Word> sentence) {
        return new ArrayList<>(sentence.stream().map(Word::twin).toList());
    }

    private List<Word> sentence() {
        return Manuscript.sentence(random, vocabulary, 4 + random.nextInt(20));
    }

    private String other() {
        return vocabulary.get(random.nextInt(vocabulary.size()));
    }

    private String typo(String word) {
        var letters = new ArrayList<>(word.chars().mapToObj(c -> (char) c).toList());
        var at = random.nextInt(letters.size());
        switch (random.nextInt(3)) {
            case 0 -> letters.add(at, 'x');
            case 1 -> letters.set(at, 'q');
            default -> Collections.swap(letters, at, Math.max(0, at - 1));
        }
        var text = new StringBuilder();
        letters.forEach(text::append);
        return text.toString();
    }

    private static Word american(Word word) {
        var text =
                word.text
                        .replace("colour", "color")
                        .replace("organise", "organize")
                        .replace("realise", "realize")
                        .replace("behaviour", "behavior")
                        .replace("centre", "center");
        return text.equals(word.text) ? word : word.spelt(text);
    }
}
