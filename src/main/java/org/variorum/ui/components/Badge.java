package org.variorum.ui.components;

import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.variorum.annotations.TagView;
import org.variorum.annotations.Whereabouts;
import org.variorum.claims.ClaimState;
import org.variorum.claims.EvidenceRole;
import org.variorum.discussions.Stance;

/// A word on its colour. The word says it; the colour only helps.
public final class Badge extends Span {

    private Badge(String text, String... classes) {
        super(text);
        addClassName("badge");
        addClassNames(classes);
    }

    /// The state of a claim.
    public static Badge of(ClaimState state) {
        return new Badge(Texts.of(state), "state", "state-" + css(state));
    }

    /// What a passage does for a claim.
    public static Badge of(EvidenceRole role) {
        return new Badge(Texts.of(role), "role", "role-" + css(role));
    }

    /// What a post does in the argument.
    public static Badge of(Stance stance) {
        return new Badge(Texts.of(stance), "stance", "stance-" + css(stance));
    }

    /// Where a passage is, where that has to be said: empty for one that stands as it was made.
    public static Optional<Badge> ofPlace(Whereabouts now) {
        return switch (now.state()) {
            case AS_MADE, EXACT -> Optional.empty();
            case MOVED ->
                    Optional.of(
                            place(
                                    told(
                                            now,
                                            "place.moved",
                                            "place.moved-accepted",
                                            "place.moved-chosen"),
                                    now));
            case CHANGED ->
                    Optional.of(
                            place(
                                    told(
                                            now,
                                            "place.changed",
                                            "place.changed-accepted",
                                            "place.changed-chosen"),
                                    now));
            case WAITING -> Optional.of(place("place.waiting", now));
            case ORPHANED -> Optional.of(place("place.orphaned", now));
        };
    }

    /// What a person decided is told as their decision, not as what the program found.
    private static String told(Whereabouts now, String found, String accepted, String chosen) {
        return switch (now.decision()) {
            case ACCEPTED -> accepted;
            case CHOSEN -> chosen;
            case KEPT_AS_ORPHAN, REOPENED -> found;
            case null -> found;
        };
    }

    private static Badge place(String key, Whereabouts now) {
        return new Badge(Texts.get(key, now.number()), "place", "place-" + css(now.state()));
    }

    /// A tag in its colour; the ink is mixed from it in CSS so that it stays readable in light and
    /// dark.
    public static Badge of(TagView tag) {
        var badge = new Badge(tag.name(), "tag");
        badge.getStyle().set("--tag-colour", tag.colour());
        return badge;
    }

    private static String css(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
