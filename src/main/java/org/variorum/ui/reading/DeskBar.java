package org.variorum.ui.reading;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.Person;
import org.variorum.ui.components.ButtonMenu;
import org.variorum.ui.components.PersonAvatar;
import org.variorum.ui.components.Texts;

/// One line for the desk: its documents, how marks are shown, who is here.
class DeskBar extends Composite<Div> {

    /// How the marks get their colour.
    enum Colouring {
        TAG,
        AUTHOR,
        ROLE,
        CLAIM,
        STATE;

        /// What a reader of several texts wants to see first: who says what of which claim.
        static final Colouring FIRST = ROLE;

        String scheme() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How the panes scroll together.
    enum Linking {
        OFF,
        PROPORTION,
        PARAGRAPH,
        CLAIMS
    }

    /// What the bar asks of the desk.
    interface Host {
        void addDocument();

        void bringForward(Pane pane);

        void close(Pane pane);

        void colourBy(Colouring colouring);

        /// @param author the id of the only author to show, `mine` or `everyone`
        void show(String author, String label);

        void link(Linking linking);

        void chooseMode();

        void endMode();
    }

    private final Host host;
    private final Div chips = new Div();
    private final Div modes = new Div();
    private final Div avatars = new Div();
    private final NativeButton colours = button();
    private final NativeButton whose = button();
    private final NativeButton link = button();
    private List<Person> authors = List.of();

    DeskBar(Host host, boolean writes) {
        this.host = host;
        chips.addClassName("desk-chips");
        modes.addClassName("desk-mode");
        modes.getElement().setAttribute("role", "status");
        avatars.addClassName("avatars");
        avatars.getElement().setAttribute("role", "group");
        avatars.getElement().setAttribute("aria-label", Texts.get("desk.here"));
        avatars.setVisible(false);
        colours.addClassName("opens-menu");
        whose.addClassName("opens-menu");
        colourMenu();
        new ButtonMenu(whose, this::fillAuthors);
        showWhose(Texts.get("desk.everyone"));
        link.addClassName("opens-menu");
        linkMenu();
        var controls = new Div();
        controls.addClassName("desk-controls");
        if (writes) {
            var mode = button();
            mode.setText(Texts.get("desk.mode"));
            mode.addClickListener(click -> host.chooseMode());
            controls.add(mode);
        }
        controls.add(colours, whose, link, new ReadingMenu(), avatars);
        getContent().addClassName("desk-bar");
        getContent().add(chips, modes, more(controls), controls);
    }

    /// On a narrow screen the controls hide behind this button.
    private static Component more(Div controls) {
        var more = new NativeButton("⋯");
        more.addClassNames("pane-button", "desk-more");
        more.getElement().setAttribute("aria-label", Texts.get("desk.more"));
        more.getElement().setAttribute("aria-expanded", "false");
        more.addClickListener(
                click -> {
                    var open = !controls.hasClassName("open");
                    controls.setClassName("open", open);
                    more.getElement().setAttribute("aria-expanded", String.valueOf(open));
                });
        return more;
    }

    /// Shows something that concerns the desk as a whole, below or beside the chips.
    void hold(Component strip) {
        getContent().addComponentAtIndex(1, strip);
    }

    void showPanes(List<Pane> panes) {
        chips.removeAll();
        panes.forEach(pane -> chips.add(chip(pane)));
        if (panes.size() < DeskAddress.MOST_PANES) {
            var add = new NativeButton("", click -> host.addDocument());
            add.add(new Span("+"), new Span(" " + Texts.get("desk.add")));
            add.addClassNames("link-button", "desk-add");
            chips.add(add);
        }
    }

    /// Marks the chip of the pane that is seen on a narrow screen.
    void showForward(Pane pane) {
        chips.getChildren()
                .forEach(
                        chip ->
                                ((HasStyle) chip)
                                        .setClassName(
                                                "current",
                                                pane.equals(
                                                        ComponentUtil.getData(chip, Pane.class))));
    }

    /// The people whose marks can be shown alone.
    void showAuthors(Collection<Person> people) {
        authors = List.copyOf(people);
    }

    private void fillAuthors(ContextMenu menu) {
        choice(menu, "everyone", Texts.get("desk.everyone"));
        choice(menu, "mine", Texts.get("desk.mine"));
        authors.forEach(
                person -> choice(menu, person.id().value().toString(), person.displayName()));
    }

    void showHere(Collection<Person> people) {
        avatars.removeAll();
        people.forEach(person -> avatars.add(new PersonAvatar(person)));
        avatars.setVisible(!people.isEmpty());
    }

    /// Tells which one-gesture mode is on; null for none.
    void showMode(@Nullable Mode mode) {
        modes.removeAll();
        if (mode != null) {
            var end = new NativeButton(Texts.get("desk.end-mode"), click -> host.endMode());
            end.addClassName("link-button");
            modes.add(new Span(wordsOf(mode)), end);
        }
    }

    private static String wordsOf(Mode mode) {
        return switch (mode) {
            case Mode.OfTag(var tag) -> Texts.get("desk.mode-tag", tag.name());
            case Mode.OfClaim(var claim, var role) ->
                    Texts.get("desk.mode-claim", Texts.of(role), claim.statement());
        };
    }

    private void choice(ContextMenu menu, String author, String label) {
        menu.addItem(
                label,
                click -> {
                    showWhose(label);
                    host.show(author, label);
                });
    }

    private void showWhose(String label) {
        labelled(whose, Texts.get("desk.show"), label);
    }

    private void colourMenu() {
        labelled(colours, Texts.get("desk.colour-by"), Texts.of(Colouring.FIRST));
        new ButtonMenu(colours, this::fillColours);
    }

    private void fillColours(ContextMenu menu) {
        for (var colouring : Colouring.values()) {
            menu.addItem(
                    Texts.of(colouring),
                    click -> {
                        labelled(colours, Texts.get("desk.colour-by"), Texts.of(colouring));
                        host.colourBy(colouring);
                    });
        }
    }

    private void linkMenu() {
        showLinking(Linking.OFF);
        new ButtonMenu(link, this::fillLinking);
    }

    void showLinking(Linking linking) {
        labelled(link, Texts.get("desk.link"), Texts.of(linking));
    }

    private void fillLinking(ContextMenu menu) {
        for (var linking : Linking.values()) {
            menu.addItem(
                    Texts.of(linking),
                    click -> {
                        showLinking(linking);
                        host.link(linking);
                    });
        }
    }

    private Component chip(Pane pane) {
        var name = new NativeButton(pane.document().title(), click -> host.bringForward(pane));
        name.addClassName("chip-name");
        name.setTitle(pane.document().title());
        var close = new NativeButton("×", click -> host.close(pane));
        close.getElement()
                .setAttribute("aria-label", Texts.get("desk.close-document", pane.name()));
        var version = new Span(Texts.get("desk.version", pane.version().number()));
        version.addClassName("chip-version");
        var chip = new Div(name, version, close);
        chip.addClassName("chip");
        ComponentUtil.setData(chip, Pane.class, pane);
        return chip;
    }

    private static void labelled(NativeButton button, String label, String value) {
        button.removeAll();
        var strong = new Span(value);
        strong.addClassName("control-value");
        button.add(new Span(label + " "), strong);
    }

    private static NativeButton button() {
        var button = new NativeButton();
        button.addClassName("desk-control");
        return button;
    }
}
