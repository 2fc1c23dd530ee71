package org.variorum.history;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.accounts.Acting;
import org.variorum.history.FeedNumbers.Numbered;

/// A group's timeline in the order in which its lines became known: whoever has come to a position
/// gets with the next lines all that they have not seen, each once, whatever was written at once
/// and on whichever node.
@Service
@Transactional
public class Feeds {

    private static final int MOST = 500;

    private final FeedNumbers numbers;
    private final Acting acting;

    Feeds(FeedNumbers numbers, Acting acting) {
        this.numbers = numbers;
        this.acting = acting;
    }

    /// Behind all that is known now.
    @PreAuthorize("@readerships.mayReadAll({#group})")
    public FeedPosition end(UUID group) {
        numbers.give(group);
        return new FeedPosition(
                numbers.last(group, FeedNumbers.EVERYBODY),
                numbers.last(group, acting.required().value()));
    }

    /// The lines behind this position that the person acting may read, at most so many of the
    /// shared and so many of their own, up to 500.
    @PreAuthorize("@readerships.mayReadAll({#group})")
    public List<FeedLine> after(UUID group, FeedPosition position, int most) {
        numbers.give(group);
        var limit = Math.clamp(most, 1, MOST);
        return merged(
                position,
                numbers.after(group, FeedNumbers.EVERYBODY, position.shared(), limit),
                numbers.after(group, acting.required().value(), position.own(), limit));
    }

    /// Both in their own order, by time where that leaves a choice.
    private static List<FeedLine> merged(
            FeedPosition start, List<Numbered> shared, List<Numbered> own) {
        var lines = new ArrayList<FeedLine>();
        var position = start;
        var nextShared = 0;
        var nextOwn = 0;
        while (nextShared < shared.size() || nextOwn < own.size()) {
            var ownFirst =
                    nextShared == shared.size()
                            || nextOwn < own.size()
                                    && own.get(nextOwn)
                                            .entry()
                                            .at()
                                            .isBefore(shared.get(nextShared).entry().at());
            var next = ownFirst ? own.get(nextOwn++) : shared.get(nextShared++);
            position =
                    ownFirst
                            ? new FeedPosition(position.shared(), next.number())
                            : new FeedPosition(next.number(), position.own());
            lines.add(new FeedLine(position, next.entry()));
        }
        return lines;
    }
}
