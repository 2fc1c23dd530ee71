package org.variorum.ui.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.variorum.Refusal;
import org.variorum.anchoring.Span;
import org.variorum.annotations.AnnotationView;
import org.variorum.annotations.NewAnnotation;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.PassageView;
import org.variorum.annotations.Selection;
import org.variorum.annotations.TagId;
import org.variorum.annotations.Visibility;
import org.variorum.claims.NewEvidence;
import org.variorum.groups.GroupView;
import org.variorum.groups.Role;
import org.variorum.ui.claims.ClaimDialog;
import org.variorum.ui.claims.ClaimServices;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Texts;

/// Turns what a person selects into highlights, notes, evidence and discussions.
class Marking {

    private static final String HIGHLIGHT = "highlight";
    private static final String NOTE = "note";
    private static final String CLAIM = "claim";
    private static final String DISCUSS = "discuss";
    private static final String LINK = "link";
    private static final String GESTURE = "gesture";

    /// What happens on the desk once something was made.
    interface Host {
        void made(PassageView passage);

        /// The same, where the pane shows the mark already.
        void settled(PassageView passage);

        void discuss(PassageView passage);

        void copyLink(PassageView passage);

        /// To words that are no passage, for who may not make them one.
        void copyLink(Pane pane, Span span);
    }

    private final DeskServices services;
    private final ClaimServices claimServices;
    private final GroupView group;
    private final Host host;
    private @Nullable Mode mode;

    Marking(DeskServices services, ClaimServices claimServices, GroupView group, Host host) {
        this.services = services;
        this.claimServices = claimServices;
        this.group = group;
        this.host = host;
    }

    /// The words of the toolbar; for a viewer, and on an old version, only what makes nothing.
    List<TextPane.Action> actions(Pane pane) {
        if (!marks(pane)) {
            return List.of(new TextPane.Action(LINK, Texts.get("mark.copy-link"), null));
        }
        return List.of(
                new TextPane.Action(HIGHLIGHT, Texts.get("mark.highlight"), "h"),
                new TextPane.Action(NOTE, Texts.get("mark.note"), "n"),
                new TextPane.Action(CLAIM, Texts.get("mark.claim"), "c"),
                new TextPane.Action(DISCUSS, Texts.get("mark.discuss"), "d"),
                new TextPane.Action(LINK, Texts.get("mark.link"), null));
    }

    private boolean marks(Pane pane) {
        return group.myRole().atLeast(Role.MEMBER) && pane.version().current();
    }

    /// Makes each selection one gesture; null ends that.
    void setMode(@Nullable Mode wanted) {
        mode = wanted;
    }

    /// What the panes are told of the mode.
    TextPane.@Nullable Gesture gesture() {
        return switch (mode) {
            case Mode.OfTag(var tag) ->
                    new TextPane.Gesture(
                            tag.name(),
                            new Named(tag.id().value().toString(), tag.name(), tag.colour()));
            case Mode.OfClaim(var claim, var role) -> new TextPane.Gesture(claim.statement(), null);
            case null -> null;
        };
    }

    /// Does what was chosen for a selection. What the browser sent is checked by the services.
    void act(Pane pane, TextPane.PassageAction event) {
        try {
            var span = spanOf(event);
            act(pane, event, new Selection(pane.version().id(), span, event.quote()));
        } catch (Refusal refusal) {
            unsettle(pane, event);
            Notices.refused(refusal);
        } catch (AccessDeniedException refused) {
            unsettle(pane, event);
            Notices.problem(Texts.get("error.not-yours"));
        } catch (RuntimeException failure) {
            // The mark that the pane shows already was never made.
            unsettle(pane, event);
            throw failure;
        }
    }

    private void act(Pane pane, TextPane.PassageAction event, Selection selection) {
        switch (event.action()) {
            case HIGHLIGHT -> highlight(pane, event.temporaryId(), selection, Set.of());
            case GESTURE -> gesture(pane, event.temporaryId(), selection);
            case NOTE -> note(pane, selection);
            case CLAIM -> claim(pane, selection);
            case DISCUSS -> {
                host.discuss(services.passages().at(selection));
                pane.text().clearSelection();
            }
            case LINK -> {
                if (marks(pane)) {
                    host.copyLink(services.passages().at(selection));
                } else {
                    host.copyLink(pane, selection.span());
                }
                pane.text().clearSelection();
            }
            default -> throw Refusal.of("unknown-action");
        }
    }

    /// A note on a passage that is there already.
    void note(PassageView passage) {
        note(null, selectionOf(passage));
    }

    /// Rests a claim on a passage that is there already.
    void claim(PassageView passage) {
        claim(null, selectionOf(passage));
    }

    private void note(@Nullable Pane pane, Selection selection) {
        AnnotationDialog.openNew(
                services,
                group.id(),
                selection,
                new AnnotationDialog.Done() {
                    @Override
                    public void saved(AnnotationView annotation) {
                        discarded();
                        host.made(annotation.passage());
                    }

                    @Override
                    public void discarded() {
                        if (pane != null) {
                            pane.text().clearSelection();
                        }
                    }
                });
    }

    private void claim(@Nullable Pane pane, Selection selection) {
        ClaimDialog.open(
                claimServices,
                group,
                selection,
                selection.quote(),
                evidence -> {
                    if (pane != null) {
                        pane.text().clearSelection();
                    }
                    host.made(evidence.passage());
                });
    }

    private void gesture(Pane pane, String temporaryId, Selection selection) {
        switch (mode) {
            case Mode.OfTag(var tag) -> highlight(pane, temporaryId, selection, Set.of(tag.id()));
            case Mode.OfClaim(var claim, var role) -> {
                var evidence =
                        services.evidences().add(new NewEvidence(claim.id(), selection, role));
                settle(pane, temporaryId, evidence.passage().id());
                host.settled(evidence.passage());
            }
            case null -> pane.text().unsettle(temporaryId);
        }
    }

    private void highlight(Pane pane, String temporaryId, Selection selection, Set<TagId> tags) {
        var annotation =
                services.annotations()
                        .annotate(new NewAnnotation(selection, "", Visibility.SHARED, tags));
        settle(pane, temporaryId, annotation.passage().id());
        host.settled(annotation.passage());
    }

    private void settle(Pane pane, String temporaryId, PassageId passage) {
        services.marks().of(passage).ifPresent(mark -> pane.text().settle(temporaryId, mark));
    }

    private static void unsettle(Pane pane, TextPane.PassageAction event) {
        if (!event.temporaryId().isEmpty()) {
            pane.text().unsettle(event.temporaryId());
        }
        pane.text().clearSelection();
    }

    private static Span spanOf(TextPane.PassageAction event) {
        try {
            return new Span(event.start(), event.end());
        } catch (IllegalArgumentException impossible) {
            throw Refusal.of("selection-outside");
        }
    }

    private static Selection selectionOf(PassageView passage) {
        return new Selection(passage.version(), passage.span(), passage.quote().exact());
    }
}
