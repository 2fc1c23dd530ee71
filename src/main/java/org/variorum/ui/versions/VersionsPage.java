package org.variorum.ui.versions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.variorum.accounts.UserId;
import org.variorum.documents.DocumentView;
import org.variorum.documents.VersionView;
import org.variorum.history.Change;
import org.variorum.ui.components.DocumentPlace;
import org.variorum.ui.components.Live;
import org.variorum.ui.components.MoreMenu;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

/// The list of a document's versions, the newest first.
class VersionsPage extends Composite<Div> {

    private final VersionServices services;
    private final DocumentPlace place;
    private final UserId me;
    private final Div list = new Div();
    private final Anchor queue;

    VersionsPage(VersionServices services, DocumentPlace place) {
        this.services = services;
        this.place = place;
        this.me = services.accounts().me().id();
        this.queue = new Anchor(Places.placing(place.group().slug(), place.document().id()), "");
        queue.addClassName("placing-link");
        list.addClassName("sheet");
        getContent().add(head(), list);
        refresh();
        Live.refresh(
                this,
                services.news(),
                place.group().id(),
                me,
                entry ->
                        (entry.kind() == Change.Kind.VERSION
                                        || entry.kind() == Change.Kind.PLACEMENT)
                                && place.document().id().value().equals(entry.document()),
                this::refresh);
    }

    private Component head() {
        var sentence = new Paragraph(Texts.get("versions.sentence"));
        sentence.addClassName("page-sentence");
        var words = new Div(new H1(place.document().title()), sentence);
        var head = new Div(words, queue);
        head.addClassName("page-head");
        if (mayPublish()) {
            var edit =
                    new Button(Texts.get("library.edit-text"), click -> publishing().fromEditing());
            edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            var upload =
                    new Button(Texts.get("library.new-version"), click -> publishing().fromFile());
            upload.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.add(edit, upload);
        }
        return head;
    }

    private void countWaiting() {
        var waiting = services.placements().queue(place.document().id()).size();
        queue.setText(Texts.get("placing.link", waiting));
        queue.setVisible(waiting > 0);
    }

    private boolean mayPublish() {
        return Publishing.isAllowed(place.group(), place.document(), me);
    }

    /// Knows the document as it is now: what the page shows is what its reader has seen.
    private Publishing publishing() {
        return new Publishing(services, place.group(), now(), version -> refresh());
    }

    private DocumentView now() {
        return services.documents().get(place.document().id());
    }

    private void refresh() {
        countWaiting();
        list.removeAll();
        var versions = services.documents().versions(place.document().id());
        var people =
                services.accounts()
                        .named(versions.stream().map(VersionView::createdBy).distinct().toList());
        for (var version : versions) {
            list.add(
                    new VersionRow(
                            services,
                            place,
                            version,
                            people.get(version.createdBy()),
                            menu(version, versions)));
        }
    }

    private MoreMenu menu(VersionView version, List<VersionView> versions) {
        var slug = place.group().slug();
        var document = place.document().id();
        var menu = new MoreMenu(Texts.get("versions.menu-of", version.number()));
        versions.stream()
                .filter(other -> !other.id().equals(version.id()))
                .forEach(
                        other ->
                                menu.item(
                                        Texts.get("compare.with", other.number()),
                                        () ->
                                                Places.go(
                                                        Places.compare(
                                                                slug,
                                                                document,
                                                                Math.min(
                                                                        version.number(),
                                                                        other.number()),
                                                                Math.max(
                                                                        version.number(),
                                                                        other.number())))));
        if (!version.current() && mayPublish()) {
            menu.separator();
            menu.item(Texts.get("versions.restore"), () -> restore(version));
        }
        return menu;
    }

    /// The same file once more, as the newest version.
    private void restore(VersionView version) {
        var publishing = publishing();
        Notices.unlessRefused(
                () -> {
                    var bytes = services.documents().original(version.id());
                    publishing.show(
                            publishing.read(version.filename(), bytes),
                            publishing.seen(),
                            () -> {});
                });
    }
}
