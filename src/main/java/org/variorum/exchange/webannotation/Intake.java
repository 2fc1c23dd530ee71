package org.variorum.exchange.webannotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.variorum.Refusal;
import org.variorum.accounts.Acting;
import org.variorum.anchoring.Span;
import org.variorum.annotations.Selection;
import org.variorum.annotations.Visibility;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionView;
import org.variorum.documents.Versions;
import org.variorum.exchange.api.PublicAddress;
import org.variorum.exchange.webannotation.Targets.Ours;
import org.variorum.exchange.webannotation.WebAnnotationView.Shown;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads what was sent: whether it is an annotation, what of it can be shown, where it lies, and in
/// which form it is kept.
@Component
class Intake {

    /// In UTF-16 units: less than either database takes.
    private static final int LONGEST = 1_000_000;

    /// Each is looked for in the text.
    private static final int MOST_PARTS = 100;

    private final LinkedData data;
    private final Versions versions;
    private final VersionTexts texts;
    private final Acting acting;
    private final PublicAddress address;

    Intake(
            LinkedData data,
            Versions versions,
            VersionTexts texts,
            Acting acting,
            PublicAddress address) {
        this.data = data;
        this.versions = versions;
        this.texts = texts;
        this.acting = acting;
        this.address = address;
    }

    /// What was read.
    ///
    /// @param place where it lies, empty if no selector tells
    /// @param kept as it is stored: what the server says by itself is left out of it
    record Read(
            Bodies.Said said,
            Visibility visibility,
            Optional<Place> place,
            ObjectNode kept,
            String summary) {}

    /// Where it lies on the text of a version.
    record Place(VersionView version, Selection selection) {}

    private record Placed(Ours part, Place place) {}

    /// What is known of an annotation before a new state of it comes.
    ///
    /// @param nodes parts and selectors that were looked for when they came, maybe in another
    ///   version
    /// @param visibility who sees it if no audience is told
    /// @param shown where it lies
    /// @param isPlain whether what was sent back to its reader tells where it lies now
    private record Known(
            Set<JsonNode> nodes, Visibility visibility, @Nullable Shown shown, boolean isPlain) {

        static final Known NOTHING = new Known(Set.of(), Visibility.SHARED, null, true);
    }

    /// @throws Refusal see [LinkedData#plain], [LinkedData#requireTriples], [Shape#check],
    ///   [Targets#refuseElsewhere], [Selectors#place]; `version-unknown` on the `state` of a part;
    ///   `annotation-too-long`, `targets-too-many`
    Read first(DocumentId document, ObjectNode sent) {
        var plain = data.plain(sent);
        var read = read(document, sent, plain, Known.NOTHING);
        Keeping.addOrigin(read.kept(), plain);
        return read;
    }

    /// The same for a new state of what has an address here already, whatever id it comes with.
    ///
    /// @throws Refusal also as [Keeping#keepFixed]
    Read next(WebAnnotationView before, ObjectNode sent) {
        var document = before.document();
        var read = read(document, sent, data.plain(sent), known(before));
        var kept = before.sent();
        if (kept != null) {
            Keeping.keepFixed(read.kept(), kept);
        }
        return read;
    }

    private Known known(WebAnnotationView before) {
        var nodes = new HashSet<JsonNode>();
        var kept = before.sent();
        if (kept == null) {
            return new Known(nodes, before.visibility(), before.shown(), true);
        }
        for (var part : parts(before.document(), data.plain(kept))) {
            nodes.add(part.target());
            part.selectors().stream()
                    .map(Nodes.Part::node)
                    .filter(Wording::isTheirs)
                    .forEach(nodes::add);
        }
        return new Known(nodes, before.visibility(), before.shown(), data.speaksPlainly(kept));
    }

    private Read read(DocumentId document, ObjectNode sent, ObjectNode plain, Known known) {
        Shape.check(plain);
        var me = Addresses.person(acting.required());
        var kept = Keeping.kept(sent, me);
        if (kept.toString().length() > LONGEST) {
            throw Refusal.of("annotation-too-long", LONGEST);
        }
        data.requireTriples(kept);
        Targets.refuseElsewhere(document, plain, new Addresses(address.base()));
        var said = Bodies.said(plain);
        var placed = place(document, plain, known);
        if (placed != null && data.speaksPlainly(kept)) {
            Keeping.bare(document, kept, placed.part().path());
        }
        return new Read(
                said,
                Audience.visibility(plain, me, known.visibility()),
                Optional.ofNullable(placed).map(Placed::place),
                kept,
                placed == null ? summaryOf(plain) : placed.place().selection().quote());
    }

    /// In a few words what was sent and lies nowhere: its note, or else what it is about.
    String summary(ObjectNode kept) {
        return summaryOf(data.plain(kept));
    }

    private static String summaryOf(ObjectNode plain) {
        var note = Bodies.said(plain).note();
        return note.isEmpty() ? targetOf(plain) : note;
    }

    private static List<Ours> parts(DocumentId document, ObjectNode plain) {
        var parts = new ArrayList<>(Targets.on(document, plain, "target"));
        parts.addAll(Targets.on(document, plain, "body"));
        return parts;
    }

    /// The first target that a selector finds in the text. All others are looked for too, so that
    /// nothing is kept that contradicts the text, but for those that are kept already.
    private @Nullable Placed place(DocumentId document, ObjectNode plain, Known known) {
        var targets = Targets.on(document, plain, "target");
        var all = parts(document, plain);
        if (all.size() > MOST_PARTS) {
            throw Refusal.field("target", "targets-too-many", MOST_PARTS);
        }
        var seen = new HashMap<Integer, VersionView>();
        Placed placed = null;
        for (var index = 0; index < all.size(); index++) {
            var part = all.get(index);
            var mayPlace = placed == null && index < targets.size();
            if (mayPlace || !known.nodes().contains(part.target())) {
                var place = place(document, part, known, seen);
                placed = mayPlace && place != null ? new Placed(part, place) : placed;
            }
        }
        return placed;
    }

    private @Nullable Place place(
            DocumentId document, Ours part, Known known, Map<Integer, VersionView> seen) {
        var shown = known.shown();
        if (shown != null && !known.isPlain() && known.nodes().contains(part.target())) {
            return stays(shown);
        }
        var number = part.version();
        var version =
                seen.computeIfAbsent(
                        number == null ? 0 : number, _ -> version(document, part, number));
        var text = texts.of(version.id());
        var own =
                part.selectors().stream()
                        .filter(each -> !known.nodes().contains(each.node()))
                        .toList();
        if (shown != null && !own.isEmpty() && own.size() < part.selectors().size()) {
            var span = new Selectors(text.text()).place(own);
            if (span != null
                    && version.id().equals(shown.version().id())
                    && text.points().toCodePoints(span.start()) == shown.start()
                    && text.points().toCodePoints(span.end()) == shown.end()) {
                return stays(shown);
            }
        }
        var span = new Selectors(text.text()).place(part.selectors());
        return span == null ? null : at(version, text.text(), span);
    }

    /// What its reader puts back unchanged lies where it lay: selectors that nobody here renews are
    /// true of the version for which they came.
    private Place stays(Shown shown) {
        var text = texts.of(shown.version().id()).text();
        var start = text.offsetByCodePoints(0, shown.start());
        var end = text.offsetByCodePoints(start, shown.end() - shown.start());
        return at(shown.version(), text, new Span(start, end));
    }

    private static Place at(VersionView version, String text, Span span) {
        return new Place(version, Selection.in(version.id(), text, span));
    }

    private VersionView version(DocumentId document, Ours part, @Nullable Integer number) {
        if (number == null) {
            return versions.current(document);
        }
        return versions.all(document).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(
                        () -> Refusal.field(part.path() + ".state", "version-unknown", number));
    }

    private static String targetOf(ObjectNode plain) {
        return Nodes.many(plain.get("target")).stream()
                .map(target -> Nodes.id(target.has("source") ? target.get("source") : target))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("…");
    }
}
