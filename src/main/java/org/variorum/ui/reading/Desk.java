package org.variorum.ui.reading;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.variorum.accounts.Person;
import org.variorum.anchoring.Span;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.PassageView;
import org.variorum.claims.ClaimId;
import org.variorum.claims.EvidenceView;
import org.variorum.documents.DocumentId;
import org.variorum.documents.DocumentView;
import org.variorum.groups.GroupId;
import org.variorum.groups.GroupView;
import org.variorum.groups.MemberView;
import org.variorum.groups.Role;
import org.variorum.history.Change;
import org.variorum.history.TimelineEntry;
import org.variorum.realtime.Presence;
import org.variorum.ui.claims.ClaimServices;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;
import org.variorum.ui.reading.DeskAddress.Selected;

/// The desk of one group: the sheets, the panel beside them, and what is selected across both.
class Desk extends Div implements Marking.Host {

    private final DeskServices services;
    private final GroupView group;
    private final Person me;
    private final Marking marking;
    private final DeskBar bar;
    private final DeskSheets sheets;
    private final PassageFinder finder;
    private final SidePanel side;
    private final DeskNews news;
    private final DeskTrail trail;
    private @Nullable Selected selected;
    private @Nullable DeskLive live;

    Desk(DeskServices services, ClaimServices claimServices, GroupView group) {
        this.services = services;
        this.group = group;
        this.me = services.accounts().me();
        this.marking = new Marking(services, claimServices, group, this);
        this.sheets = new DeskSheets(services, group, me, marking, this);
        this.finder = new PassageFinder(services, sheets);
        this.bar = new DeskBar(sheets, group.myRole().atLeast(Role.MEMBER));
        this.side =
                new SidePanel(
                        services,
                        claimServices,
                        group,
                        me.id(),
                        new SideHost(this, marking, finder));
        this.news = new DeskNews(services, me.id(), sheets.panes());
        this.trail =
                new DeskTrail(
                        this,
                        Places.of(Places.DESK, group.slug()),
                        () -> new DeskAddress(openedNow(), selected));
        sheets.setBar(bar);
        var table = new Div(sheets, side);
        table.addClassName("desk-table");
        addClassName("desk");
        var title = new H1(Texts.get("nav.read"));
        title.addClassName("only-read-out");
        add(title, bar, table);
        bar.showAuthors(
                services.groups().members(group.id()).stream().map(MemberView::person).toList());
    }

    /// Where words are told by their offsets, the address names the version that they are in: in
    /// another one they would be other words.
    private List<DeskAddress.Opened> openedNow() {
        var panes = sheets.panes();
        return selected instanceof Selected.OfSpan ? panes.openedExactly() : panes.opened();
    }

    GroupView group() {
        return group;
    }

    /// Lays out what the address says: that and nothing else, whatever lay there before. What does
    /// not exist, belongs to another group, or is not for this reader, is told and left out.
    void show(DeskAddress address) {
        trail.come(
                address,
                () -> {
                    chooseNothing();
                    sheets.show(address.open());
                    try {
                        choose(address.selected());
                    } catch (AccessDeniedException notMine) {
                        Notices.problem(Texts.get("error.not-yours"));
                    }
                });
    }

    private void choose(@Nullable Selected wanted) {
        switch (wanted) {
            case Selected.OfClaim(var claim) -> chooseClaim(claim);
            case Selected.OfPassage(var passage) -> choosePassage(services.passages().get(passage));
            case Selected.OfAnnotation(var annotation) ->
                    choosePassage(services.annotations().get(annotation).passage());
            case Selected.OfSpan(var span) -> {
                sheets.pointOut(span);
                remember(wanted);
            }
            case null -> {}
        }
    }

    /// Shows a claim in the panel, outlines its passages and goes to them.
    ///
    /// @throws AccessDeniedException if it is not this group's, or not the reader's to see
    void chooseClaim(ClaimId claim) {
        var detail = services.claims().detail(claim);
        requireHere(detail.claim().group());
        var evidence = detail.evidence();
        if (sheets.panes().all().isEmpty()) {
            evidence.stream()
                    .map(piece -> piece.passage().document())
                    .distinct()
                    .limit(DeskAddress.MOST_PANES)
                    .forEach(sheets::open);
        }
        side.showClaim(claim);
        outline(evidence);
        finder.revealFirst(evidence.stream().map(EvidenceView::passage).toList());
        remember(new Selected.OfClaim(claim));
    }

    /// What belongs to another group is not there, even where the reader is in both.
    private void requireHere(GroupId owner) {
        if (!owner.equals(group.id())) {
            throw new AccessDeniedException("of another group");
        }
    }

    /// Shows what is said of a passage, opening its document if need be.
    ///
    /// @throws AccessDeniedException if it is not this group's
    void choosePassage(PassageView passage) {
        requireHere(passage.group());
        finder.openCurrent(passage);
        choosePassages(List.of(passage.id()));
    }

    /// Shows what is said of these passages, smallest first.
    void choosePassages(List<PassageId> passages) {
        if (passages.isEmpty()) {
            return;
        }
        sheets.settings().choose(passages.getFirst());
        side.showPassages(passages);
        remember(new Selected.OfPassage(passages.getFirst()));
    }

    void chooseNothing() {
        outline(List.of());
        sheets.settings().choose(null);
        side.showNothing();
        remember(null);
    }

    /// Lists what of a document has no place in its current version.
    void showUnplaced(DocumentView document) {
        sheets.settings().choose(null);
        side.showUnplaced(document);
        remember(null);
    }

    void discuss(PassageId passage) {
        side.showDiscussion(passage);
        remember(new Selected.OfPassage(passage));
    }

    @Override
    public void discuss(PassageView passage) {
        side.discuss(passage.id());
        remember(new Selected.OfPassage(passage.id()));
    }

    @Override
    public void made(PassageView passage) {
        repaint(passage);
        settled(passage);
    }

    @Override
    public void settled(PassageView passage) {
        if (marking.gesture() == null) {
            choosePassages(List.of(passage.id()));
        } else {
            side.refresh();
        }
    }

    /// Paints what stands on this passage now.
    void repaint(PassageView passage) {
        news.repaint(passage);
    }

    /// Opens the passage's document beside the others and goes to the passage.
    void openBeside(PassageView passage) {
        if (finder.open(passage)) {
            remember(selected);
        }
    }

    /// Goes to the first of these passages in each pane of a document that lies here.
    void openPassages(List<PassageView> passages) {
        finder.openFirst(passages);
        remember(selected);
    }

    void claimChanged(ClaimId claim) {
        sheets.panes().forEachText(TextPane::reload);
        try {
            outline(services.claims().detail(claim).evidence());
        } catch (AccessDeniedException withdrawn) {
            chooseNothing();
        }
    }

    Set<DocumentId> openDocuments() {
        return sheets.panes().documents();
    }

    /// The passage that was chosen last, to be cited in a post.
    Optional<PassageView> passageToCite() {
        return side.passages().stream()
                .findFirst()
                .flatMap(passage -> services.passages().all(List.of(passage)).stream().findFirst());
    }

    @Override
    public void copyLink(Pane pane, Span span) {
        DeskTrail.copyLink(
                this,
                Places.deskAt(group.slug(), pane.document().id(), pane.version().number(), span));
    }

    @Override
    public void copyLink(PassageView passage) {
        DeskTrail.copyLink(
                this, Places.deskAt(group.slug(), List.of(passage.document()), passage.id()));
    }

    /// What is on the desk has changed: the panel's chips, the others' avatars and the address
    /// follow.
    void sheetsChanged() {
        var wire = live;
        if (wire != null) {
            wire.reads(sheets.panes().documents());
        }
        side.refresh();
        remember(selected);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        live =
                new DeskLive(
                        services, group.id(), me.id(), event.getUI(), this::heard, this::showHere);
        live.reads(sheets.panes().documents());
        TextPane.label(this);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        Objects.requireNonNull(live).close();
        live = null;
    }

    private void heard(TimelineEntry entry) {
        trail.quietly(() -> take(entry));
    }

    private void take(TimelineEntry entry) {
        news.take(entry);
        if (entry.kind() == Change.Kind.ANNOTATION && entry.verb() == Change.Verb.MADE) {
            // The most frequent news: nothing else on the desk is about it.
            side.marked(news.passagesOf(entry));
            return;
        }
        side.refresh();
        side.claim().filter(claim -> side.isAtClaim()).ifPresent(this::outlineAgain);
        switch (entry.kind()) {
            case PLACEMENT, ANNOTATION -> sheets.placesChanged(entry);
            case VERSION -> sheets.newVersion(entry);
            default -> {}
        }
    }

    private void outlineAgain(ClaimId claim) {
        try {
            outline(services.claims().detail(claim).evidence());
        } catch (AccessDeniedException withdrawn) {
            outline(List.of());
        }
    }

    private void outline(List<EvidenceView> evidence) {
        var passages = evidence.stream().map(piece -> piece.passage().id()).toList();
        sheets.settings().outline(passages);
    }

    /// The others: that oneself is here, the frame tells already.
    private void showHere(List<Presence.Here> here) {
        var others =
                here.stream()
                        .map(Presence.Here::person)
                        .filter(person -> !person.equals(me.id()))
                        .toList();
        bar.showHere(others.isEmpty() ? List.of() : services.accounts().named(others).values());
    }

    private void remember(@Nullable Selected selection) {
        selected = selection;
        trail.changed();
    }
}
