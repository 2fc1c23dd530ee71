package org.variorum.realtime;

import java.util.function.Consumer;
import org.variorum.accounts.UserId;
import org.variorum.history.TimelineEntry;

/// Where committed changes come from.
///
/// This is the seam for several app nodes. [CommitsHere] knows the commits of its own process
/// alone, so with a second node the people on one would not hear of what is done on the other until
/// they load the page again. The wire to put in its place listens on a PostgreSQL connection of its
/// own: each transaction that records timeline entries says `NOTIFY variorum_timeline, '<ids>'`
/// (PostgreSQL delivers it on commit, to its own node too), and each node that hears it reads these
/// entries by id and hands them on; after a lost connection it first reads what came after the last
/// id it saw. Disabled accounts travel likewise; until then the other node only refuses their next
/// request. [Presence] needs a second channel on the same connection, with who is on which node and
/// a heartbeat by which the people of a node that died are let go.
interface Wire {

    /// Hands each committed entry to this receiver, on the thread that committed it. The receiver
    /// must be quick and must not fail.
    void handTo(Consumer<TimelineEntry> receiver);

    /// Hands each person whose account was disabled to this receiver, likewise.
    void handDisabledTo(Consumer<UserId> receiver);
}
