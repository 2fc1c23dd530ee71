package org.variorum.exchange.webannotation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.Person;
import org.variorum.accounts.UserId;
import org.variorum.anchoring.Quote;
import org.variorum.anchoring.Span;
import org.variorum.annotations.AnnotationId;
import org.variorum.annotations.AnnotationView;
import org.variorum.annotations.Annotations;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.PassageView;
import org.variorum.annotations.Placements;
import org.variorum.annotations.TagView;
import org.variorum.annotations.Whereabouts;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionId;
import org.variorum.documents.VersionView;
import org.variorum.documents.Versions;
import org.variorum.exchange.webannotation.Intake.Place;
import org.variorum.exchange.webannotation.WebAnnotationView.Shown;
import org.variorum.exchange.webannotation.WebAnnotationView.Stamp;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Brings together what is known of annotations: what lies on the text, where it is now, and what
/// was sent. A constant number of statements for each hundred.
@Component
class Stock {

    private final SentAnnotationRepository sent;
    private final Annotations annotations;
    private final Placements placements;
    private final Versions versions;
    private final VersionTexts texts;
    private final Accounts accounts;
    private final LinkedData data;
    private final ObjectReader json;

    Stock(
            SentAnnotationRepository sent,
            Annotations annotations,
            Placements placements,
            Versions versions,
            VersionTexts texts,
            Accounts accounts,
            LinkedData data,
            JsonMapper json) {
        this.sent = sent;
        this.annotations = annotations;
        this.placements = placements;
        this.versions = versions;
        this.texts = texts;
        this.accounts = accounts;
        this.data = data;
        this.json = json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /// Those of these annotations of a document that the person acting may see, in this order.
    List<WebAnnotationView> views(DocumentId document, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var rows = byKey(sent.findAllById(ids), SentAnnotation::key);
        var lying =
                byKey(
                        annotations.all(ids.stream().map(AnnotationId::new).toList()),
                        each -> each.id().value());
        var places = places(document, lying.values());
        var people = people(rows.values(), lying.values());
        return ids.stream()
                .map(id -> view(rows.get(id), lying.get(id), places, people))
                .filter(Objects::nonNull)
                .toList();
    }

    /// What was just made, without asking for it again.
    ///
    /// @param lying what of it lies on the text
    /// @param place where it was put there
    WebAnnotationView made(
            SentAnnotation row, @Nullable AnnotationView lying, @Nullable Place place) {
        var all = lying == null ? List.<AnnotationView>of() : List.of(lying);
        var places =
                lying != null && place != null && isMadeAt(lying.passage(), place)
                        ? new Places(Map.of(), Map.of(place.version().id(), place.version()))
                        : places(row.document(), all);
        return Objects.requireNonNull(view(row, lying, places, people(List.of(row), all)));
    }

    /// Whether a passage that was found or made at this place is there by its own words: then
    /// nobody has to be asked where it is now.
    private static boolean isMadeAt(PassageView passage, Place place) {
        return place.version().current()
                && passage.version().equals(place.version().id())
                && passage.span().equals(place.selection().span());
    }

    private @Nullable WebAnnotationView view(
            @Nullable SentAnnotation row,
            @Nullable AnnotationView lying,
            Places places,
            Map<UserId, Person> people) {
        if (lying != null) {
            return lying(row, lying, places, people);
        }
        // One that is placed and not seen is somebody else's, or was withdrawn meanwhile.
        return row == null || row.isPlaced() || row.isWithdrawn() ? null : unplaced(row, people);
    }

    private WebAnnotationView lying(
            @Nullable SentAnnotation row,
            AnnotationView lying,
            Places places,
            Map<UserId, Person> people) {
        var tags = lying.tags().stream().map(TagView::name).toList();
        return new WebAnnotationView(
                lying.id(),
                row == null ? lying.id().value().toString() : row.name(),
                lying.passage().document(),
                Objects.requireNonNull(people.get(lying.author())),
                lying.visibility(),
                lying.createdAt(),
                row != null && row.changedAt().isAfter(lying.changedAt()) && row.hasChanged()
                        ? row.changedAt()
                        : lying.changedAt(),
                row == null ? null : content(row),
                places.shown(lying, new Bodies.Said(lying.note(), tags)),
                new Stamp(lying.lock(), row == null ? -1 : row.lock()));
    }

    private WebAnnotationView unplaced(SentAnnotation row, Map<UserId, Person> people) {
        return new WebAnnotationView(
                row.id(),
                row.name(),
                row.document(),
                Objects.requireNonNull(people.get(row.author())),
                row.visibility(),
                row.createdAt(),
                row.changedAt(),
                content(row),
                null,
                new Stamp(-1, row.lock()));
    }

    /// In short, also of one that is withdrawn.
    UnplacedView unplaced(SentAnnotation row) {
        return new UnplacedView(
                row.id(),
                row.author(),
                Bodies.said(data.plain(content(row))).note(),
                row.visibility(),
                row.createdAt(),
                row.changedAt());
    }

    ObjectNode content(SentAnnotation row) {
        return (ObjectNode) json.readTree(row.content());
    }

    private Map<UserId, Person> people(
            Collection<SentAnnotation> rows, Collection<AnnotationView> lying) {
        var authors = new HashSet<UserId>();
        rows.forEach(row -> authors.add(row.author()));
        lying.forEach(each -> authors.add(each.author()));
        return accounts.named(authors);
    }

    private static <T> Map<UUID, T> byKey(Collection<T> all, Function<T, UUID> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity()));
    }

    private Places places(DocumentId document, Collection<AnnotationView> lying) {
        if (lying.isEmpty()) {
            return new Places(Map.of(), Map.of());
        }
        var passages = lying.stream().map(each -> each.passage().id()).distinct().toList();
        var current = versions.current(document);
        var whereabouts = placements.whereabouts(passages, current.id());
        var known = new HashMap<VersionId, VersionView>();
        known.put(current.id(), current);
        if (!known.keySet().containsAll(versionsOf(whereabouts.values(), lying))) {
            versions.all(document).forEach(version -> known.put(version.id(), version));
        }
        return new Places(whereabouts, known);
    }

    private static HashSet<VersionId> versionsOf(
            Collection<Whereabouts> places, Collection<AnnotationView> lying) {
        var needed = new HashSet<VersionId>();
        places.forEach(place -> needed.add(place.lastVersion()));
        lying.forEach(each -> needed.add(each.passage().version()));
        return needed;
    }

    private final class Places {

        private final Map<PassageId, Whereabouts> whereabouts;
        private final Map<VersionId, VersionView> versions;

        Places(Map<PassageId, Whereabouts> whereabouts, Map<VersionId, VersionView> versions) {
            this.whereabouts = whereabouts;
            this.versions = versions;
        }

        /// Where it is in the current version, or where it last was.
        Shown shown(AnnotationView lying, Bodies.Said said) {
            var place = whereabouts.get(lying.passage().id());
            return place == null
                    ? at(lying.passage().version(), lying.passage().span(), said)
                    : at(place.lastVersion(), place.lastSpan(), said);
        }

        private Shown at(VersionId version, Span span, Bodies.Said said) {
            var text = texts.of(version);
            return new Shown(
                    said,
                    Objects.requireNonNull(versions.get(version)),
                    text.points().toCodePoints(span.start()),
                    text.points().toCodePoints(span.end()),
                    Quote.of(text.text(), span));
        }
    }
}
