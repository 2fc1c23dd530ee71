package org.variorum.ui.reading;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.variorum.accounts.UserId;
import org.variorum.documents.DocumentView;
import org.variorum.documents.VersionView;
import org.variorum.ui.components.ButtonMenu;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;
import org.variorum.ui.versions.Publishing;

/// One document on the desk: its title, its version, its text.
class Pane extends Composite<Div> {

    /// What a pane asks of the desk.
    interface Host {
        void openVersion(Pane pane, VersionView version);

        /// Lays another version beside this one, which are then shown against each other.
        void compare(Pane pane, VersionView other);

        /// Whether its reader may publish versions of this document.
        boolean mayPublish(Pane pane);

        /// Begins a new version from what this pane shows.
        Publishing publishing(Pane pane);

        /// Lists the passages that have no place in the current version.
        void showUnplaced(Pane pane);

        /// The group's, for addresses.
        String slug();

        void move(Pane pane, int by);

        void close(Pane pane);
    }

    private final DocumentView document;
    private final List<VersionView> versions;
    private final VersionView version;
    private final Host host;
    private final TextPane text = new TextPane();
    private final Span count = new Span();
    private final NativeButton unplaced = new NativeButton();
    private final Div newer = new Div();

    /// @param versions of the document, newest first
    Pane(DocumentView document, List<VersionView> versions, VersionView version, Host host) {
        this.document = document;
        this.versions = versions;
        this.version = version;
        this.host = host;
        text.open(version.id());
        text.addMarksCountedListener(
                event -> count.setText(Texts.get("desk.marks", event.count())));
        text.getElement().setAttribute("aria-label", name());
        var root = getContent();
        root.addClassName("pane");
        root.getElement().setAttribute("role", "region");
        root.getElement().setAttribute("aria-label", name());
        root.add(header());
        if (!version.current()) {
            root.add(oldVersionNotice());
        }
        newer.addClassNames("pane-notice", "pane-newer");
        newer.getElement().setAttribute("role", "status");
        newer.setVisible(false);
        root.add(newer, text, handle());
    }

    /// Says that somebody has published a version; one turns to it when one likes.
    ///
    /// @param touched what it does to what the reader takes part in; empty for nothing
    void tellOfNewer(VersionView newest, String touched) {
        newer.removeAll();
        var words = Texts.get("desk.was-published", newest.number()) + " " + touched;
        newer.add(
                new Span(words.strip()),
                link(
                        Texts.get("desk.open-current", newest.number()),
                        () -> host.openVersion(this, newest)),
                link(Texts.get("compare.with", newest.number()), () -> host.compare(this, newest)),
                link(
                        Texts.get("versions.what-changed"),
                        () -> Places.go(Places.versions(host.slug(), document.id()))));
        newer.setVisible(true);
    }

    /// Hears which version of the document this person has read last in this browser, 0 for none;
    /// from now on it is this one.
    void read(UserId person, SerializableConsumer<Integer> before) {
        getElement()
                .executeJs(
                        "return window.variorumDesk.lastSeen($0, $1, $2)",
                        person.value().toString(),
                        document.id().value().toString(),
                        version.number())
                .then(Integer.class, before);
    }

    /// Says what came while its reader was away, until that is read.
    ///
    /// @param before the number of the version that was read last
    /// @param touched what it does to what the reader takes part in; empty for nothing
    void tellOfAbsence(int before, VersionView newest, String touched) {
        newer.removeAll();
        var words = Texts.get("desk.came-meanwhile", newest.number()) + " " + touched;
        newer.add(new Span(words.strip()));
        versions.stream()
                .filter(old -> old.number() == before)
                .findFirst()
                .ifPresent(
                        old ->
                                newer.add(
                                        link(
                                                Texts.get("compare.with", before),
                                                () -> host.compare(this, old))));
        newer.add(
                link(
                        Texts.get("versions.what-changed"),
                        () -> Places.go(Places.versions(host.slug(), document.id()))),
                link(Texts.get("desk.understood"), () -> newer.setVisible(false)));
        newer.setVisible(true);
    }

    /// How many passages have no place in the version that lies here.
    void countUnplaced(long many) {
        unplaced.setText(Texts.get("desk.unplaced", many));
        unplaced.setVisible(many > 0);
    }

    /// The title, and the version unless it is the current one: two may lie beside each other.
    String name() {
        return version.current()
                ? document.title()
                : Texts.get("desk.title-of-old", document.title(), version.number());
    }

    private static NativeButton link(String words, Runnable act) {
        var button = new NativeButton(words, click -> act.run());
        button.addClassName("link-button");
        return button;
    }

    DocumentView document() {
        return document;
    }

    VersionView version() {
        return version;
    }

    /// All versions of the document, newest first, as they were when the pane was made.
    List<VersionView> versions() {
        return versions;
    }

    TextPane text() {
        return text;
    }

    private Component header() {
        var title = new H2(document.title());
        title.addClassName("pane-title");
        title.getElement().setAttribute("title", document.title());
        count.addClassName("pane-count");
        var header = new Div(title);
        // A document of one version has nothing to choose, and the bar tells the number anyway.
        if (versions.size() > 1) {
            header.add(versionMenu());
        }
        unplaced.addClassNames("pane-unplaced");
        unplaced.addClickListener(click -> host.showUnplaced(this));
        unplaced.setVisible(false);
        header.add(
                unplaced,
                count,
                step("‹", "desk.previous-mark", text::previous),
                step("›", "desk.next-mark", text::next),
                new PaneMenu(this, host));
        header.addClassName("pane-head");
        return header;
    }

    private Component versionMenu() {
        var button = new NativeButton(Texts.get("desk.version", version.number()));
        button.addClassNames("pane-version", "opens-menu");
        button.getElement()
                .setAttribute(
                        "aria-label",
                        Texts.get("desk.version-of", version.number(), versions.size()));
        new ButtonMenu(button, this::fillVersions);
        return button;
    }

    private void fillVersions(ContextMenu menu) {
        versions.forEach(
                other -> {
                    var item =
                            menu.addItem(
                                    Texts.get(
                                            other.current()
                                                    ? "desk.version-current"
                                                    : "desk.version-old",
                                            other.number(),
                                            other.filename()),
                                    click -> host.openVersion(this, other));
                    item.setCheckable(true);
                    item.setChecked(other.id().equals(version.id()));
                });
    }

    private Component oldVersionNotice() {
        var current = versions.getFirst();
        var compare =
                link(
                        Texts.get("compare.with", current.number()),
                        () -> host.compare(this, current));
        var notice =
                new Div(
                        new Span(Texts.get("desk.old-version", version.number(), versions.size())),
                        compare,
                        link(
                                Texts.get("desk.open-current", current.number()),
                                () -> host.openVersion(this, current)));
        notice.addClassNames("pane-notice", "pane-old");
        notice.getElement().setAttribute("role", "status");
        return notice;
    }

    /// While it is shown against another version there is nothing to compare it with.
    void compared(boolean now) {
        getContent().setClassName("compared", now);
    }

    private static Component step(String sign, String label, Runnable action) {
        var button = new NativeButton(sign, click -> action.run());
        button.addClassName("pane-button");
        button.getElement().setAttribute("aria-label", Texts.get(label));
        button.getElement().setAttribute("title", Texts.get(label));
        return button;
    }

    /// The edge to drag; `desk.ts` makes it work with mouse, touch and arrow keys, and says where
    /// it stands.
    private static Component handle() {
        var handle = new Div();
        handle.addClassName("pane-handle");
        handle.getElement().setAttribute("role", "separator");
        handle.getElement().setAttribute("aria-orientation", "vertical");
        handle.getElement().setAttribute("tabindex", "0");
        handle.getElement().setAttribute("aria-label", Texts.get("desk.resize"));
        return handle;
    }
}
