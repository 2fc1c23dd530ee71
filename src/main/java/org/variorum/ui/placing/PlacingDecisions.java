package org.variorum.ui.placing;

import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.variorum.annotations.Placements;
import org.variorum.annotations.Proposal;
import org.variorum.annotations.Selection;
import org.variorum.annotations.Unplaced;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Texts;

/// Does what was decided on a passage, offers to take it back, and goes on, also where a colleague
/// was faster.
class PlacingDecisions {

    private final Placements placements;
    private final Runnable goOn;

    /// @param goOn reads the queue again
    PlacingDecisions(Placements placements, Runnable goOn) {
        this.placements = placements;
        this.goOn = goOn;
    }

    void accept(Unplaced item, Proposal proposal) {
        decide(
                item,
                "placing.accepted",
                () -> placements.accept(item.passage().id(), item.version(), proposal.number()));
    }

    void choose(Unplaced item, Selection selection) {
        decide(item, "placing.chosen", () -> placements.choose(item.passage().id(), selection));
    }

    void keepAsOrphan(Unplaced item) {
        decide(
                item,
                "placing.orphaned",
                () -> placements.keepAsOrphan(item.passage().id(), item.version()));
    }

    void withdraw(Unplaced item) {
        allowed(
                () -> {
                    var rest = placements.withdraw(item.passage().id());
                    Notices.done(
                            Texts.get(
                                    rest.isNothing()
                                            ? "placing.withdrawn"
                                            : "placing.withdrawn-partly"));
                });
        goOn.run();
    }

    /// Decides this one and all that are changed in the same way.
    void decideEqual(Unplaced item) {
        allowed(
                () -> {
                    var many = placements.acceptAll(item.version(), List.of(item.key()));
                    Notices.done(Texts.get("placing.decided", many));
                });
        goOn.run();
    }

    private void decide(Unplaced item, String told, Runnable decision) {
        if (allowed(decision)) {
            Notices.undoable(
                    Texts.get(told),
                    () -> {
                        allowed(() -> placements.reopen(item.passage().id(), item.version()));
                        goOn.run();
                    });
        }
        goOn.run();
    }

    private static boolean allowed(Runnable act) {
        try {
            return Notices.unlessRefused(act);
        } catch (AccessDeniedException notYours) {
            Notices.problem(Texts.get("error.not-yours"));
            return false;
        }
    }
}
