package org.variorum.ui.reading;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.variorum.accounts.UserId;
import org.variorum.documents.DocumentId;
import org.variorum.groups.GroupId;
import org.variorum.history.TimelineEntry;
import org.variorum.realtime.Presence;
import org.variorum.realtime.Registration;

/// The wire between a desk on screen and what happens elsewhere: news of the group, and who reads
/// what.
class DeskLive {

    private final DeskServices services;
    private final GroupId group;
    private final UserId me;
    private final UI ui;
    private final Consumer<List<Presence.Here>> here;
    private final List<Registration> registrations = new ArrayList<>();
    private Set<DocumentId> documents = Set.of();
    private Registration presence = () -> {};

    /// @param news called on the desk's own thread of the interface
    /// @param here likewise
    DeskLive(
            DeskServices services,
            GroupId group,
            UserId me,
            UI ui,
            Consumer<TimelineEntry> news,
            Consumer<List<Presence.Here>> here) {
        this.services = services;
        this.group = group;
        this.me = me;
        this.ui = ui;
        this.here = here;
        var watching = services.connections().watch(ui, this::connected);
        registrations.add(watching::remove);
        registrations.add(
                services.news().listen(group, me, entry -> ui.access(() -> news.accept(entry))));
    }

    /// Tells the others which documents lie on this desk.
    void reads(Set<DocumentId> documents) {
        this.documents = documents;
        var before = presence;
        presence =
                services.presence()
                        .enter(
                                group,
                                me,
                                documents,
                                people -> ui.access(() -> here.accept(people)));
        before.remove();
    }

    /// A window that nobody can see any more is not here, until it is back.
    private void connected(boolean now) {
        if (now) {
            reads(documents);
        } else {
            presence.remove();
        }
    }

    void close() {
        presence.remove();
        registrations.forEach(Registration::remove);
        registrations.clear();
    }
}
