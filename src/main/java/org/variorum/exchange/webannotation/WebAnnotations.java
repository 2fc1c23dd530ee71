package org.variorum.exchange.webannotation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.accounts.Acting;
import org.variorum.annotations.AnnotationId;
import org.variorum.annotations.Annotations;
import org.variorum.documents.DocumentId;
import org.variorum.documents.Documents;
import org.variorum.exchange.webannotation.Listing.Item;
import org.variorum.history.Attempts;
import org.variorum.history.Edited;
import org.variorum.history.Histories;
import org.variorum.history.PastState;

/// The annotations of documents as the Web Annotation Protocol has them: those that were made on
/// screens, those that other programs sent, and of these also such as lie nowhere on the text. Who
/// may do what is the same as on the screens.
@Service
public class WebAnnotations {

    private final Listing listing;
    private final Stock stock;
    private final WebAnnotationWriter writer;
    private final SentAnnotationRepository sent;
    private final Documents documents;
    private final Annotations annotations;
    private final Attempts attempts;
    private final Histories histories;
    private final Acting acting;

    WebAnnotations(
            Listing listing,
            Stock stock,
            WebAnnotationWriter writer,
            SentAnnotationRepository sent,
            Documents documents,
            Annotations annotations,
            Attempts attempts,
            Histories histories,
            Acting acting) {
        this.listing = listing;
        this.stock = stock;
        this.writer = writer;
        this.sent = sent;
        this.documents = documents;
        this.annotations = annotations;
        this.attempts = attempts;
        this.histories = histories;
        this.acting = acting;
    }

    /// The container without what it holds.
    @PreAuthorize("@documentRights.reads(#document)")
    @Transactional(readOnly = true)
    public ContainerView container(DocumentId document) {
        var view = documents.get(document);
        var sum = listing.sum(document, acting.required());
        var placed = documents.version(view.currentVersion()).createdAt();
        var modified = sum.modified();
        return new ContainerView(
                view,
                sum.total(),
                modified == null || modified.isBefore(placed) ? placed : modified);
    }

    /// The annotations behind a position, in the order in which they came to be. Each costs the
    /// same, wherever it is.
    ///
    /// @param position 0 for the first page, otherwise where the page before it ended
    /// @param most at most so many, 1 or more
    @PreAuthorize("@documentRights.reads(#document)")
    @Transactional(readOnly = true)
    public PageView page(DocumentId document, long position, int most) {
        var items = listing.after(document, acting.required(), position, most + 1);
        var shown = items.size() > most ? items.subList(0, most) : items;
        return new PageView(
                stock.views(document, shown.stream().map(Item::annotation).toList()),
                shown.isEmpty() ? position : shown.getLast().position(),
                items.size() > most);
    }

    /// Behind which position a page has to begin to end with this one.
    ///
    /// @param position the last position of that page
    /// @param most how many annotations it shall have
    /// @return 0 if there are no more before it
    @PreAuthorize("@documentRights.reads(#document)")
    @Transactional(readOnly = true)
    public long before(DocumentId document, long position, int most) {
        var items = listing.upTo(document, acting.required(), position, most + 1);
        return items.size() > most ? items.getLast().position() : 0;
    }

    /// What is at this address.
    ///
    /// @param name the last part of the address: an id, or the name that the sender chose
    @PreAuthorize("@documentRights.reads(#document)")
    @Transactional(readOnly = true)
    public Found find(DocumentId document, String name) {
        return id(document, name)
                .flatMap(listing::find)
                .filter(entry -> entry.document().equals(document.value()))
                .filter(entry -> entry.isFor(acting.required()))
                .map(
                        entry ->
                                entry.listed()
                                        ? here(document, entry.annotation())
                                        : gone(entry.annotation()))
                .orElseGet(Found.Nowhere::new);
    }

    private Found here(DocumentId document, UUID annotation) {
        return stock.views(document, List.of(annotation)).stream()
                .findFirst()
                .<Found>map(Found.Here::new)
                .orElseGet(() -> gone(annotation));
    }

    private static Found gone(UUID annotation) {
        return new Found.Gone(new AnnotationId(annotation));
    }

    private Optional<UUID> id(DocumentId document, String name) {
        var named = sent.findByDocumentIdAndName(document.value(), name).map(SentAnnotation::key);
        return named.isPresent() || !Names.isUuid(name)
                ? named
                : Optional.of(UUID.fromString(name));
    }

    /// Keeps what was sent. Where a selector tells a place on the text it becomes an annotation as
    /// on the screens; tags that the group does not have yet are added to its vocabulary.
    ///
    /// @throws Refusal see [Intake#read] and [Annotations#annotate]
    @PreAuthorize("@documentRights.writes(#command.document())")
    public WebAnnotationView create(NewWebAnnotation command) {
        return attempts.at(() -> writer.create(command));
    }

    /// Puts another state in the place of one's own annotation.
    ///
    /// @return a conflict, with nothing changed, if somebody changed it since
    /// @throws Refusal as [#create]; `canonical-fixed`, `via-fixed` on that field
    @PreAuthorize(
            "@annotationRights.changes(#command.annotation()) or @webAnnotationRights.changes(#command.annotation())")
    public Edited<WebAnnotationView> replace(ReplaceWebAnnotation command) {
        return attempts.at(() -> writer.replace(command));
    }

    /// Withdraws an annotation: one's own, or as an editor a shared one of others.
    ///
    /// @return a conflict, with nothing changed, if somebody changed it since
    @PreAuthorize(
            "@annotationRights.tidies(#annotation) or @webAnnotationRights.tidies(#annotation)")
    public Edited<Boolean> withdraw(AnnotationId annotation, WebAnnotationView.Stamp stamp) {
        return attempts.at(() -> writer.withdraw(annotation, stamp));
    }

    /// Brings a withdrawn annotation back, by whom it may be withdrawn. Once more changes nothing.
    @PreAuthorize(
            "@annotationRights.tidies(#annotation) or @webAnnotationRights.tidies(#annotation)")
    public void restore(AnnotationId annotation) {
        attempts.run(() -> writer.restore(annotation));
    }

    /// The past of an annotation, newest first: as on the screens, or of one that lies nowhere in
    /// the fields `content` (JSON-LD), `visibility` and `withdrawn`.
    @PreAuthorize("@annotationRights.sees(#annotation) or @webAnnotationRights.sees(#annotation)")
    @Transactional(readOnly = true)
    public List<PastState> history(AnnotationId annotation) {
        var row = sent.findById(annotation.value()).filter(it -> !it.isPlaced());
        return row.isPresent()
                ? histories.of(SentAnnotation.class, annotation.value(), SentAnnotation::fields)
                : annotations.history(annotation);
    }
}
