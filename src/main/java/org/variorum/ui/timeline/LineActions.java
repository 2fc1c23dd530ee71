package org.variorum.ui.timeline;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.variorum.accounts.UserId;
import org.variorum.annotations.PassageId;
import org.variorum.documents.DocumentId;
import org.variorum.groups.GroupView;
import org.variorum.groups.Role;
import org.variorum.history.Change;
import org.variorum.history.PastState;
import org.variorum.history.TimelineEntry;
import org.variorum.ui.components.HistoryDialog;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.PlaceHistory;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

/// What can be done from a line: look at the thing's history; and where the line says that it was
/// withdrawn, and nothing was done to it since, restore it.
final class LineActions {

    private final TimelineServices services;
    private final GroupView group;
    private final UserId me;
    private final Map<UUID, TimelineEntry> latest = new HashMap<>();

    LineActions(TimelineServices services, GroupView group) {
        this.services = services;
        this.group = group;
        this.me = services.acting().required();
    }

    /// Takes note of what was last done to a thing, unless something newer is known of it.
    void knowOlder(TimelineEntry entry) {
        latest.putIfAbsent(entry.subject(), entry);
    }

    /// Takes note of an entry that has just been made.
    void knowNewer(TimelineEntry entry) {
        latest.put(entry.subject(), entry);
    }

    /// The buttons of a line, or null where there are none. Of withdrawn things only those who may
    /// restore them can know more.
    @Nullable Component of(TimelineEntry entry) {
        var last = latest.getOrDefault(entry.subject(), entry);
        var withdrawn = last.verb() == Change.Verb.WITHDRAWN;
        var actions = new Div();
        actions.addClassName("timeline-actions");
        if (withdrawn && !mayRestore(last)) {
            return null;
        }
        if (withdrawn && last.id() == entry.id()) {
            Past.restore(entry.kind(), entry.subject(), services)
                    .ifPresent(restore -> actions.add(restoring(restore)));
        }
        Past.of(entry.kind(), entry.subject(), services)
                .ifPresent(
                        past -> actions.add(button(Texts.get("action.history"), () -> show(past))));
        if (entry.kind() == Change.Kind.PLACEMENT) {
            actions.add(button(Texts.get("action.history"), () -> showPlaces(entry.subject())));
        }
        var document = entry.document();
        if (entry.kind() == Change.Kind.VERSION && document != null) {
            actions.add(
                    button(
                            Texts.get("versions.what-changed"),
                            () ->
                                    Places.go(
                                            Places.versions(
                                                    group.slug(), new DocumentId(document)))));
        }
        return actions.getComponentCount() == 0 ? null : actions;
    }

    /// Whoever withdrew it had the right to, and has the right to take that back.
    private boolean mayRestore(TimelineEntry entry) {
        var mine = me.equals(entry.actor()) && group.myRole().atLeast(Role.MEMBER);
        return mine || (entry.kind() != Change.Kind.POST && isEditor());
    }

    private Button restoring(Runnable restore) {
        var button = button(Texts.get("action.restore"), () -> {});
        button.addClickListener(
                click -> {
                    if (allowed(restore)) {
                        button.setVisible(false);
                        Notices.done(Texts.get("timeline.restored"));
                    }
                });
        return button;
    }

    private void show(Past past) {
        allowed(
                () -> {
                    var states = past.states().get();
                    HistoryDialog.open(
                            Texts.get("timeline.history-title"),
                            states,
                            services.accounts(),
                            mayRestore(past, states) ? restoring(past) : null);
                });
    }

    private void showPlaces(UUID passage) {
        allowed(
                () ->
                        PlaceHistory.open(
                                services.placements().history(new PassageId(passage)),
                                services.accounts()));
    }

    private static LongConsumer restoring(Past past) {
        return revision -> {
            if (allowed(() -> past.restoreTo().accept(revision))) {
                Notices.done(Texts.get("timeline.restored"));
            }
        };
    }

    private boolean mayRestore(Past past, List<PastState> states) {
        var maker =
                group.myRole().atLeast(Role.MEMBER)
                        && !states.isEmpty()
                        && me.equals(states.getLast().actor());
        return switch (past.whose()) {
            case MAKER -> maker;
            case MAKER_OR_EDITOR -> maker || isEditor();
            case EDITOR -> isEditor();
        };
    }

    private boolean isEditor() {
        return group.myRole().atLeast(Role.EDITOR);
    }

    /// The past of some things is not everybody's who may know that there is one.
    private static boolean allowed(Runnable act) {
        try {
            return Notices.unlessRefused(act);
        } catch (AccessDeniedException notYours) {
            Notices.problem(Texts.get("error.not-yours"));
            return false;
        }
    }

    private static Button button(String text, Runnable act) {
        var button = new Button(text, click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
