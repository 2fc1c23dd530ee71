package org.variorum.exchange.webannotation;

import java.util.List;
import java.util.NoSuchElementException;
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
    private final WebAnnotationRights rights;
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
            WebAnnotationRights rights,
            Acting acting) {
        this.listing = listing;
        this.stock = stock;
        this.writer = writer;
        this.sent = sent;
        this.documents = documents;
        this.annotations = annotations;
        this.attempts = attempts;
        this.histories = histories;
        this.rights = rights;
        this.acting = acting;
    }

    /// The container without what it holds.
    ///
    /// @param position up to which is counted what comes before; 0 for the beginning
    @PreAuthorize("@documentRights.reads(#document)")
    @Transactional(readOnly = true)
    public ContainerView container(DocumentId document, long position) {
        var view = documents.get(document);
        var sum = listing.sum(document, acting.required(), position);
        var placed = documents.version(view.currentVersion()).createdAt();
        var modified = sum.modified();
        return new ContainerView(
                view,
                sum.before(),
                sum.before() + sum.behind(),
                modified == null || modified.isBefore(placed) ? placed : modified);
    }

    /// The annotations of a stretch, in the order in which they came to be. Each costs the same,
    /// wherever it is.
    ///
    /// @param most at most so many, 1 or more
    /// @throws java.util.NoSuchElementException if nothing was ever that far behind
    @PreAuthorize("@documentRights.reads(#document)")
    @Transactional(readOnly = true)
    public PageView page(DocumentId document, Stretch stretch, int most) {
        var reader = acting.required();
        var far = stretch.isLimited() ? stretch.upTo() : stretch.after();
        if (far > 0 && !listing.reaches(document, reader, far)) {
            throw new NoSuchElementException("page " + stretch);
        }
        var items = listing.after(document, reader, stretch.after(), most + 1);
        var within = items.stream().filter(item -> item.position() <= stretch.upTo()).toList();
        var shown = within.size() > most ? within.subList(0, most) : within;
        var isWhole = shown.size() == within.size();
        return new PageView(
                stock.views(document, shown.stream().map(Item::annotation).toList()),
                stretch.isLimited() && isWhole
                        ? stretch.upTo()
                        : shown.isEmpty() ? stretch.after() : shown.getLast().position(),
                shown.size() < items.size());
    }

    /// The page before the one that begins behind this position, none if nothing is left there. It
    /// has no annotation that the one behind it has; only the first may be shorter than others.
    ///
    /// @param most how many annotations pages have
    @PreAuthorize("@documentRights.reads(#document)")
    @Transactional(readOnly = true)
    public Optional<Stretch> before(DocumentId document, long position, int most) {
        var items = listing.upTo(document, acting.required(), position, most + 1);
        if (items.isEmpty()) {
            return Optional.empty();
        }
        if (items.size() > most) {
            return Optional.of(Stretch.behind(items.getLast().position()));
        }
        return Optional.of(items.size() == most ? Stretch.FIRST : new Stretch(0, position));
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

    /// The state that a withdrawn annotation is in, for whom it may be brought back by.
    @PreAuthorize(
            "@annotationRights.tidies(#annotation) or @webAnnotationRights.tidies(#annotation)")
    @Transactional(readOnly = true)
    public WebAnnotationView.Stamp withdrawnStamp(AnnotationId annotation) {
        return writer.withdrawnStamp(annotation);
    }

    /// Brings a withdrawn annotation back, by whom it may be withdrawn. Once more changes nothing.
    ///
    /// @return a conflict, with nothing changed, if somebody changed it since
    @PreAuthorize(
            "@annotationRights.tidies(#annotation) or @webAnnotationRights.tidies(#annotation)")
    public Edited<Boolean> restore(AnnotationId annotation, WebAnnotationView.Stamp stamp) {
        return attempts.at(() -> writer.restore(annotation, stamp));
    }

    /// The withdrawn annotations of a document that lie nowhere on its text and that the person
    /// acting may bring back, in no order. Those that do are told by [Annotations#withdrawn].
    @PreAuthorize("@documentRights.reads(#document)")
    @Transactional(readOnly = true)
    public List<UnplacedView> withdrawn(DocumentId document) {
        return sent.findByDocumentIdAndPlacedFalseAndWithdrawnAtNotNull(document.value()).stream()
                .filter(row -> rights.tidies(row.id()))
                .map(stock::unplaced)
                .toList();
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
