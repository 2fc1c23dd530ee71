package org.variorum.ui.versions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.Person;
import org.variorum.documents.VersionView;
import org.variorum.ui.components.DocumentPlace;
import org.variorum.ui.components.MoreMenu;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;
import org.variorum.ui.components.Times;

/// One version: who, when, from which file, and what it did to what was there before.
class VersionRow extends Composite<Div> {

    private final VersionServices services;
    private final DocumentPlace place;
    private final VersionView version;

    /// @param author null for somebody who is gone
    VersionRow(
            VersionServices services,
            DocumentPlace place,
            VersionView version,
            @Nullable Person author,
            MoreMenu menu) {
        this.services = services;
        this.place = place;
        this.version = version;
        var root = getContent();
        root.addClassNames("history-row", "version-row");
        root.add(head(menu), facts(author));
        if (version.number() > 1) {
            root.add(report());
        }
    }

    private Component head(MoreMenu menu) {
        var number = new Anchor(desk(), Texts.get("version.number", version.number()));
        number.addClassName("version-number");
        var head = new Div(number);
        head.addClassName("history-head");
        if (version.current()) {
            var current = new Span(Texts.get("version.current"));
            current.addClassNames("badge", "badge-quiet");
            head.add(current);
        }
        head.add(Times.of(version.createdAt()), download(), menu);
        return head;
    }

    private String desk() {
        var address = Places.desk(place.group().slug(), java.util.List.of(place.document().id()));
        return version.current() ? address : address + "@" + version.number();
    }

    private Component facts(@Nullable Person author) {
        var facts =
                new Div(
                        Texts.get(
                                "version.facts",
                                author == null
                                        ? Texts.get("history.program")
                                        : author.displayName(),
                                version.filename(),
                                version.length()));
        facts.addClassName("soft");
        return facts;
    }

    private Anchor download() {
        var handler =
                DownloadHandler.fromInputStream(
                        request -> {
                            var bytes = services.documents().original(version.id());
                            return new DownloadResponse(
                                    new ByteArrayInputStream(bytes),
                                    version.filename(),
                                    "application/octet-stream",
                                    bytes.length);
                        });
        var link = new Anchor(handler, Texts.get("version.download"));
        link.getElement()
                .setAttribute("aria-label", Texts.get("version.download-of", version.number()));
        link.addClassName("version-download");
        return link;
    }

    /// Read only when somebody wants to know.
    private Component report() {
        var details = new Details(Texts.get("versions.report"));
        details.addOpenedChangeListener(
                change -> {
                    if (change.isOpened()) {
                        details.removeAll();
                        details.add(new ImpactView(services, place, version));
                    }
                });
        details.setOpened(version.current());
        return details;
    }
}
