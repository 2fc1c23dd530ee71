package org.variorum.exchange.webannotation;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.variorum.Refusal;
import org.variorum.accounts.Acting;
import org.variorum.annotations.Selection;
import org.variorum.annotations.Visibility;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionView;
import org.variorum.documents.Versions;
import org.variorum.exchange.webannotation.Targets.Ours;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads what was sent: whether it is an annotation, what of it can be shown, where it lies, and in
/// which form it is kept.
@Component
class Intake {

    /// In UTF-16 units: less than either database takes.
    private static final int LONGEST = 1_000_000;

    private final LinkedData data;
    private final Versions versions;
    private final VersionTexts texts;
    private final Acting acting;

    Intake(LinkedData data, Versions versions, VersionTexts texts, Acting acting) {
        this.data = data;
        this.versions = versions;
        this.texts = texts;
        this.acting = acting;
    }

    /// What was read.
    ///
    /// @param place where it lies, empty if no selector tells
    /// @param kept as it is stored: what the server says by itself is left out of it
    record Read(
            Bodies.Said said,
            Visibility visibility,
            Optional<Selection> place,
            ObjectNode kept,
            String summary) {}

    /// @throws Refusal see [LinkedData#plain], [LinkedData#requireTriples], [Shape#check],
    ///   [Targets#on], [Selectors#place]; `version-unknown` on `target.state`;
    ///   `annotation-too-long`
    Read first(DocumentId document, ObjectNode sent) {
        var plain = data.plain(sent);
        var read = read(document, sent, plain);
        addVia(read.kept(), Nodes.id(plain));
        return read;
    }

    /// The same for a new state of what has an address here already, whatever id it comes with.
    Read read(DocumentId document, ObjectNode sent) {
        return read(document, sent, data.plain(sent));
    }

    private Read read(DocumentId document, ObjectNode sent, ObjectNode plain) {
        Shape.check(plain);
        var kept = kept(sent);
        if (kept.toString().length() > LONGEST) {
            throw Refusal.of("annotation-too-long", LONGEST);
        }
        data.requireTriples(kept);
        var said = Bodies.said(plain);
        var place = Targets.on(document, plain).flatMap(ours -> place(document, ours));
        if (place.isPresent() && data.speaksPlainly(kept.get("@context"))) {
            bare(document, kept);
        }
        var summary = place.map(Selection::quote).orElseGet(() -> summaryOf(plain));
        return new Read(said, visibility(plain), place, kept, summary);
    }

    /// In a few words what was sent and lies nowhere: its note, or else what it is about.
    String summary(ObjectNode kept) {
        return summaryOf(data.plain(kept));
    }

    private static String summaryOf(ObjectNode plain) {
        var note = Bodies.said(plain).note();
        return note.isEmpty() ? targetOf(plain) : note;
    }

    private Optional<Selection> place(DocumentId document, Ours ours) {
        var version = version(document, ours);
        var text = texts.of(version.id()).text();
        return Optional.ofNullable(new Selectors(text).place(ours.selector()))
                .map(span -> Selection.in(version.id(), text, span));
    }

    /// Takes out what is told from where it lies: put back as it was read, it is the same.
    private static void bare(DocumentId document, ObjectNode kept) {
        var ours = Targets.on(document, kept).orElseThrow();
        var target = JsonNodeFactory.instance.objectNode().put("type", "SpecificResource");
        target.setAll(ours.target());
        target.put("source", new Addresses("").document(document));
        target.set("selector", those(target.get("selector"), Wording::isTheirs));
        var states = those(target.get("state"), each -> !Targets.isVersion(document, each));
        if (states.isEmpty()) {
            target.remove("state");
        } else {
            target.set("state", states);
        }
        var targets = new ArrayList<>(Nodes.many(kept.get("target")));
        targets.set(ours.index(), target);
        kept.set("target", Nodes.folded(JsonNodeFactory.instance.arrayNode().addAll(targets)));
    }

    private static ArrayNode those(@Nullable JsonNode all, Predicate<JsonNode> which) {
        return JsonNodeFactory.instance
                .arrayNode()
                .addAll(Nodes.many(all).stream().filter(which).toList());
    }

    private VersionView version(DocumentId document, Ours ours) {
        var number = ours.version();
        if (number == null) {
            return versions.current(document);
        }
        return versions.all(document).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.field("target.state", "version-unknown", number));
    }

    /// Private is what is meant for its sender alone.
    private Visibility visibility(ObjectNode plain) {
        var me = Addresses.person(acting.required());
        var audience = Nodes.many(plain.get("audience"));
        return audience.size() == 1 && me.equals(Nodes.id(audience.getFirst()))
                ? Visibility.PRIVATE
                : Visibility.SHARED;
    }

    private ObjectNode kept(ObjectNode sent) {
        var kept = sent.deepCopy();
        kept.remove("id");
        kept.remove("@id");
        kept.remove("created");
        kept.remove("modified");
        keepOthers(kept, "creator");
        keepOthers(kept, "audience");
        if (sent.has("@id")) {
            kept.put("@id", "");
        }
        return kept;
    }

    private static void addVia(ObjectNode kept, @Nullable String id) {
        if (id == null || !id.contains(":") || id.startsWith("_:")) {
            return;
        }
        var via = Nodes.many(kept.get("via"));
        if (via.stream().noneMatch(each -> id.equals(Nodes.id(each)))) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode().addAll(via).add(id);
            kept.set("via", Nodes.folded(all));
        }
    }

    /// Who sends it is told by the server.
    private void keepOthers(ObjectNode kept, String key) {
        var me = Addresses.person(acting.required());
        ArrayNode others = JsonNodeFactory.instance.arrayNode();
        Nodes.many(kept.get(key)).stream()
                .filter(each -> !me.equals(Nodes.id(each)))
                .forEach(others::add);
        if (others.isEmpty()) {
            kept.remove(key);
        } else if (others.size() < Nodes.many(kept.get(key)).size()) {
            kept.set(key, Nodes.folded(others));
        }
    }

    private static String targetOf(ObjectNode plain) {
        return Nodes.many(plain.get("target")).stream()
                .map(target -> Nodes.id(target.has("source") ? target.get("source") : target))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse("…");
    }

    /// Puts in what may not be changed any more.
    ///
    /// @throws Refusal `canonical-fixed`, `via-fixed` on that field if the new state has another
    static void keepFixed(ObjectNode kept, ObjectNode before) {
        keepFixed(kept, before, "canonical");
        keepFixed(kept, before, "via");
    }

    private static void keepFixed(ObjectNode kept, ObjectNode before, String key) {
        JsonNode fixed = before.get(key);
        if (fixed == null) {
            return;
        }
        var now = kept.get(key);
        if (now != null && !now.equals(fixed)) {
            throw key.equals("via")
                    ? Refusal.field("via", "via-fixed")
                    : Refusal.field("canonical", "canonical-fixed");
        }
        kept.set(key, fixed.deepCopy());
    }
}
