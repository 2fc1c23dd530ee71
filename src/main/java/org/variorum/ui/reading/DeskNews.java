package org.variorum.ui.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.security.access.AccessDeniedException;
import org.variorum.Refusal;
import org.variorum.accounts.UserId;
import org.variorum.annotations.AnnotationId;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.PassageView;
import org.variorum.claims.ClaimId;
import org.variorum.claims.EvidenceId;
import org.variorum.claims.EvidenceView;
import org.variorum.discussions.DiscussionId;
import org.variorum.discussions.Subject;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionId;
import org.variorum.history.Change;
import org.variorum.history.TimelineEntry;

/// Brings what others did onto the panes: one small delta where one passage was touched, all marks
/// again where the change is wider (a tag recoloured) or its passage cannot be named any more.
class DeskNews {

    /// What done to a claim shows on the passages that it rests on.
    private static final Set<Change.Verb> CHANGING_MARKS =
            EnumSet.of(Change.Verb.DECIDED, Change.Verb.WITHDRAWN, Change.Verb.RESTORED);

    private final DeskServices services;
    private final UserId me;
    private final DeskPanes panes;

    /// Which passages did this entry touch?
    private record Touched(long entry) {}

    /// What does everybody see on this passage, in this version, after this entry?
    private record Seen(long entry, PassageId passage, VersionId version) {}

    /// Who sees more on this passage than everybody does, after this entry? For the desk to choose
    /// by; nobody is shown it.
    private record Keepers(long entry, PassageId passage) {}

    DeskNews(DeskServices services, UserId me, DeskPanes panes) {
        this.services = services;
        this.me = me;
        this.panes = panes;
    }

    /// Takes one line of the group's timeline. Posts, statements and details change no mark.
    void take(TimelineEntry entry) {
        if (entry.verb() == Change.Verb.MOVED) {
            // It left other words behind, which the line does not name.
            reload(entry);
            return;
        }
        switch (entry.kind()) {
            case ANNOTATION, EVIDENCE, DISCUSSION, PLACEMENT -> repaintOrReload(entry);
            case CLAIM -> {
                if (CHANGING_MARKS.contains(entry.verb())) {
                    repaintOrReload(entry);
                }
            }
            case TAG -> {
                if (entry.verb() != Change.Verb.MADE) {
                    panes.forEachText(TextPane::reload);
                }
            }
            case GROUP, MEMBER, DOCUMENT, VERSION, RELATION, POST, DECISION -> {}
        }
    }

    private void repaintOrReload(TimelineEntry entry) {
        try {
            touchedBy(entry).forEach(passage -> repaint(passage, entry));
        } catch (AccessDeniedException | Refusal gone) {
            // Its passage cannot be named any more by who may not see it.
            reload(entry);
        }
    }

    /// The passages that this is about; none when this person cannot be told any more.
    List<PassageId> passagesOf(TimelineEntry entry) {
        try {
            return touchedBy(entry).stream().map(PassageView::id).toList();
        } catch (AccessDeniedException | Refusal gone) {
            return List.of();
        }
    }

    private List<PassageView> touchedBy(TimelineEntry entry) {
        return entry.privateTo() == null
                ? services.shared().answer(new Touched(entry.id()), () -> touched(entry))
                : touched(entry);
    }

    private List<PassageView> touched(TimelineEntry entry) {
        return switch (entry.kind()) {
            case ANNOTATION ->
                    List.of(
                            services.annotations()
                                    .get(new AnnotationId(entry.subject()))
                                    .passage());
            case EVIDENCE ->
                    List.of(services.evidences().get(new EvidenceId(entry.subject())).passage());
            case PLACEMENT -> services.passages().all(List.of(new PassageId(entry.subject())));
            case DISCUSSION -> discussed(new DiscussionId(entry.subject()));
            default -> passagesOf(new ClaimId(entry.subject()));
        };
    }

    private List<PassageView> discussed(DiscussionId discussion) {
        return switch (services.discussions().get(discussion).subject()) {
            case Subject.OfPassage(var passage) -> services.passages().all(List.of(passage));
            case Subject.OfClaim claim -> List.of();
        };
    }

    private List<PassageView> passagesOf(ClaimId claim) {
        return services.claims().detail(claim).evidence().stream()
                .map(EvidenceView::passage)
                .toList();
    }

    /// Paints what stands on this passage now, where it is in each version that lies open, or
    /// nothing any more.
    void repaint(PassageView passage) {
        forEachPane(passage, pane -> services.marks().of(passage.id(), pane.version().id()));
    }

    /// The same after a change of which all desks hear: who sees no more there than everybody does
    /// takes what the first of them found.
    private void repaint(PassageView passage, TimelineEntry entry) {
        forEachPane(passage, pane -> seen(new Seen(entry.id(), passage.id(), pane.version().id())));
    }

    private Optional<Mark> seen(Seen asked) {
        return keepers(asked).contains(me)
                ? services.marks().of(asked.passage(), asked.version())
                : services.shared()
                        .answer(
                                asked,
                                () -> services.marks().sharedOf(asked.passage(), asked.version()));
    }

    private Set<UserId> keepers(Seen asked) {
        return services.shared()
                .answer(
                        new Keepers(asked.entry(), asked.passage()),
                        () -> services.annotations().keepersOf(asked.passage()));
    }

    private void forEachPane(PassageView passage, Function<Pane, Optional<Mark>> look) {
        panes.all().stream()
                .filter(pane -> pane.document().id().equals(passage.document()))
                .forEach(pane -> paint(pane, passage, look.apply(pane)));
    }

    private static void paint(Pane pane, PassageView passage, Optional<Mark> mark) {
        mark.ifPresentOrElse(pane.text()::put, () -> pane.text().remove(passage.id()));
    }

    private void reload(TimelineEntry entry) {
        var document = entry.document();
        if (document == null) {
            panes.forEachText(TextPane::reload);
        } else {
            panes.allOf(new DocumentId(document)).forEach(pane -> pane.text().reload());
        }
    }
}
