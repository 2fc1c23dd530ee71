package org.variorum.ui.components;

import com.vaadin.flow.component.html.Span;
import org.variorum.accounts.Person;

/// A person's initials on a colour of their own.
public final class PersonAvatar extends Span {

    /// Inks that carry white text at 4.5 to 1 or better.
    private static final String[] COLOURS = {
        "#3b66a5", "#a33f45", "#3f7538", "#86600c", "#6a4c93", "#1f6f78", "#9a4a1f", "#5b6270"
    };

    /// An avatar, read out as the person's name.
    public PersonAvatar(Person person) {
        addClassName("avatar");
        // Drawn by CSS: the initials are the picture, not words that its label would have to
        // repeat.
        getElement().setAttribute("data-initials", person.initials());
        getStyle().setBackgroundColor(colourOf(person));
        getElement().setAttribute("title", person.displayName());
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", person.displayName());
    }

    /// The person's colour, the same on every screen and after every restart.
    public static String colourOf(Person person) {
        return COLOURS[Math.floorMod(person.id().value().hashCode(), COLOURS.length)];
    }
}
