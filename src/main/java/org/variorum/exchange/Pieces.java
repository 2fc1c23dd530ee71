package org.variorum.exchange;

import java.util.ArrayList;
import java.util.List;

/// Divides a plain text by the habit of its author: one paragraph a line, or lines broken by hand
/// with blank lines between paragraphs.
final class Pieces {

    /// Lines broken by hand are hardly longer.
    private static final int WRAPPED = 100;

    /// A long address in a line broken by hand is no other habit: so many lines in ten may be
    /// longer.
    private static final int LONG_LINES_IN_TEN = 1;

    /// Where the author's name stands, if it stands in a line of its own.
    private static final int HEAD = 6;

    private Pieces() {}

    /// Whether paragraphs end at blank lines only. A text with blank lines and long lines has one
    /// paragraph a line all the same.
    static boolean areWrapped(List<Line> lines) {
        var broken = lines.stream().skip(1).anyMatch(Line::afterBlank);
        var long_ = lines.stream().filter(line -> line.length() > WRAPPED).count();
        return broken && long_ * 10 <= (long) lines.size() * LONG_LINES_IN_TEN;
    }

    static List<Piece> of(List<Line> lines, boolean wrapped) {
        if (!wrapped) {
            return lines.stream().map(line -> new Piece(List.of(line), true)).toList();
        }
        var pieces = new ArrayList<Piece>();
        var from = 0;
        for (var to = 1; to <= lines.size(); to++) {
            if (to == lines.size() || lines.get(to).afterBlank()) {
                pieces.addAll(divided(lines.subList(from, to), from < HEAD));
                from = to;
            }
        }
        return pieces;
    }

    /// What stands between two blank lines: mostly one paragraph, but a list, notes or quoted lines
    /// need no blank lines between them.
    private static List<Piece> divided(List<Line> chunk, boolean head) {
        var groups = new ArrayList<List<Line>>();
        for (var line : chunk) {
            if (groups.isEmpty() || begins(line, groups.getLast(), head)) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(line);
        }
        var others = groups.stream().filter(group -> !isByline(group, head)).count();
        return groups.stream()
                .map(group -> new Piece(List.copyOf(group), group.size() == 1 && others <= 1))
                .toList();
    }

    private static boolean begins(Line line, List<Line> group, boolean head) {
        var first = group.getFirst();
        var previous = group.getLast();
        return line.quotation() > 0 != previous.quotation() > 0
                || (line.isNote() && first.isNote())
                || (line.isItem() && (first.isItem() || previous.announces()))
                || (head && (line.isByline() || isByline(group, true)));
    }

    private static boolean isByline(List<Line> group, boolean head) {
        return head && group.size() == 1 && group.getFirst().isByline();
    }
}
