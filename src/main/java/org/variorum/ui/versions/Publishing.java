package org.variorum.ui.versions;

import java.util.List;
import org.variorum.Refusal;
import org.variorum.accounts.UserId;
import org.variorum.documents.Details;
import org.variorum.documents.DocumentId;
import org.variorum.documents.DocumentView;
import org.variorum.documents.Upload;
import org.variorum.documents.VersionView;
import org.variorum.groups.GroupView;
import org.variorum.groups.Role;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

/// Publishing versions of one document, from wherever a person begins it: with a file, with an
/// edited text, with an older version. Nothing is published before they have seen what it does.
public final class Publishing {

    /// What happens where it was begun.
    public interface Done {

        /// The document has a new version.
        void published(VersionView version);

        /// The file was meant as another document, which is in the library now.
        default void added(DocumentView document) {}
    }

    private final VersionServices services;
    private final GroupView group;
    private final DocumentView document;
    private final Done done;
    private int seen;

    /// @param document as the person knows it: its version is the one they believe to be current
    public Publishing(VersionServices services, GroupView group, DocumentView document, Done done) {
        this(services, group, document, document.versions(), done);
    }

    /// @param seen the number of the version that the person believes to be current
    public Publishing(
            VersionServices services, GroupView group, DocumentView document, int seen, Done done) {
        this.services = services;
        this.group = group;
        this.document = document;
        this.seen = seen;
        this.done = done;
    }

    /// Whether this person may publish versions of it: who brought it, or an editor.
    ///
    /// @param group with the person's role
    public static boolean isAllowed(GroupView group, DocumentView document, UserId person) {
        return group.myRole().atLeast(Role.EDITOR)
                || group.myRole().atLeast(Role.MEMBER) && document.createdBy().equals(person);
    }

    VersionServices services() {
        return services;
    }

    DocumentView document() {
        return document;
    }

    /// The number of the version that the person knows as the current one: what they publish
    /// themselves surprises nobody.
    int seen() {
        return seen;
    }

    /// Asks for a file.
    public void fromFile() {
        new NewVersionDialog(this).open();
    }

    /// Opens the text to be edited in place.
    public void fromEditing() {
        EditTextDialog.open(this);
    }

    /// Shows what it would do, and publishes it if the person says so.
    ///
    /// @param known the number of the version that it was made from
    /// @param closed called once it is published or added; not if it is discarded
    /// @throws Refusal if nothing could be published: `same-version`, `document-withdrawn`
    void show(Upload upload, int known, Runnable closed) {
        var dialog = new PublishDialog(this, upload, closed);
        dialog.preview(known);
        dialog.open();
    }

    /// @throws Refusal as [org.variorum.annotations.Placements#publish]
    void publish(Upload upload, int known, boolean confirmed) {
        var version = services.placements().publish(document.id(), known, upload, confirmed);
        seen = version.number();
        done.published(version);
        tell(version);
    }

    private void tell(VersionView version) {
        var sentence = Texts.get("library.published", version.number(), document.title());
        var waiting =
                services.placements().queue(document.id()).stream()
                        .filter(each -> each.decided() == null)
                        .count();
        if (waiting == 0) {
            Notices.done(sentence);
        } else {
            Notices.withAction(
                    sentence + " " + Texts.get("placing.waiting", waiting),
                    Texts.get("placing.open"),
                    () -> Places.go(Places.placing(group.slug(), document.id())));
        }
    }

    /// The file as a document of its own, beside this one.
    void addAsDocument(Upload upload) {
        var title = services.importers().titleOf(upload.filename(), upload.imported());
        var added = services.documents().add(group.id(), new Details(title, "", "", ""), upload);
        done.added(added);
        Notices.withAction(
                Texts.get("publish.added", added.title()),
                Texts.get("desk.open-it"),
                () -> Places.go(desk(added.id())));
    }

    private String desk(DocumentId added) {
        return Places.desk(group.slug(), List.of(added));
    }

    /// A file as it can be published.
    ///
    /// @throws Refusal as [org.variorum.exchange.Importers#read]
    Upload read(String filename, byte[] bytes) {
        return new Upload(filename, bytes, services.importers().read(filename, bytes));
    }

    /// The number of the version that is current now.
    int current() {
        return services.documents().get(document.id()).versions();
    }
}
