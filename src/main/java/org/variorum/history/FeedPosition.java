package org.variorum.history;

import java.util.Optional;
import java.util.regex.Pattern;

/// How far a person has read a group's feed.
///
/// @param shared the number of the last line that the whole group may read
/// @param own the number of the last line that only this person may read
public record FeedPosition(long shared, long own) {

    /// Before everything.
    public static final FeedPosition START = new FeedPosition(0, 0);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    /// A position as [#toString] wrote it; empty for anything else.
    public static Optional<FeedPosition> parse(String text) {
        var found = TEXT.matcher(text);
        return found.matches()
                ? Optional.of(
                        new FeedPosition(
                                Long.parseLong(found.group(1)), Long.parseLong(found.group(2))))
                : Optional.empty();
    }

    /// Whether nothing of this is beyond the other.
    public boolean isWithin(FeedPosition other) {
        return shared <= other.shared && own <= other.own;
    }

    @Override
    public String toString() {
        return shared + "-" + own;
    }
}
