package org.variorum.ui.library;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.UploadButton;
import com.vaadin.flow.component.upload.UploadManager.FileRejectionReason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.accounts.UserId;
import org.variorum.documents.Details;
import org.variorum.documents.DocumentView;
import org.variorum.documents.Documents;
import org.variorum.groups.GroupView;
import org.variorum.groups.Role;
import org.variorum.testing.ViewTest;
import org.variorum.ui.components.ConflictDialog;
import org.variorum.ui.components.EmptyState;
import org.variorum.ui.components.FormDialog;
import org.variorum.ui.components.MoreMenu;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;
import org.variorum.ui.versions.Intake;

class LibraryViewTest extends ViewTest {

    @Autowired Documents documents;

    UserId tove;
    GroupView group;
    String address = "";

    @BeforeEach
    void foundsGroup() {
        tove = cast.person("tove");
        group = cast.newGroup(tove);
        address = Places.of(Places.LIBRARY, group.slug());
    }

    @Test
    void takesFilesAndTicksThem() {
        open(tove, address);
        _assertOne(EmptyState.class);
        upload("canal.txt", "The canal\n\nNobody doubts that the market floods.");
        upload("river.md", "# A river remembers\n\nMy grandmother learned to swim here.");
        _assertNone(EmptyState.class);
        assertThat(titles()).containsExactly("A river remembers", "The canal");
        assertThat(grid().ticked()).hasSize(2);
        assertThat(results()).contains("canal.txt").contains("added as “A river remembers”");
        assertThat(_get(Button.class, spec -> spec.withText("Read side by side")).isEnabled())
                .isTrue();
    }

    @Test
    void refusesFilesOneByOneAndSavesNothingOfThem() {
        open(tove, address);
        intake().receive("picture.txt", new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1, 2, 0});
        intake().receive("empty.txt", new byte[0]);
        intake().receive("blank.txt", "  \n \n".getBytes(StandardCharsets.UTF_8));
        intake().receive("good.txt", "One sentence.".getBytes(StandardCharsets.UTF_8));
        intake().refuse("huge.txt", FileRejectionReason.FILE_TOO_LARGE);
        assertThat(results())
                .contains("“picture.txt” is not a text")
                .contains("“empty.txt” is empty.")
                .contains("“blank.txt” holds nothing but blanks.")
                .contains("huge.txtThis file is too large: a file may have at most 10 MB.");
        assertThat(cast.as(tove, () -> documents.library(group.id())))
                .extracting(DocumentView::title)
                .hasSize(1);
    }

    @Test
    void showsNoNameThatReadsAsAnother() {
        open(tove, address);
        var text = "One sentence.".getBytes(StandardCharsets.UTF_8);
        intake().receive("canal\u202Etxt.exe\u0007.txt", text);
        intake().receive("\u202E", text);
        intake().refuse("huge\u202E.txt", FileRejectionReason.FILE_TOO_LARGE);
        assertThat(results())
                .contains("canaltxt.exe.txt", "A file without a name", "huge.txt")
                .doesNotContain("\u202E", "\u0007");
    }

    @Test
    void asksBeforeAFileIsThereTwice() {
        open(tove, address);
        upload("canal.txt", "The canal\n\nNobody doubts that the market floods.");
        upload("copy of canal.txt", "The canal\n\nNobody doubts that the market floods.");
        assertThat(results())
                .contains("copy of canal.txt", "in this library already, as “The canal”");
        assertThat(titles()).containsExactly("The canal");
        _click(_get(NativeButton.class, spec -> spec.withText(Texts.get("library.add-again"))));
        assertThat(titles()).containsExactly("The canal", "The canal");
        assertThat(results()).doesNotContain("already");

        upload("canal.txt", "The canal\n\nNobody doubts that the market floods.");
        _click(_get(NativeButton.class, spec -> spec.withText(Texts.get("library.open-it"))));
        assertThat(cast.as(tove, () -> documents.library(group.id()))).hasSize(2);
        _assertNone(Intake.class);
    }

    @Test
    void letsOneToFourBeRead() {
        open(tove, address);
        for (var number = 1; number <= 5; number++) {
            upload("text-" + number + ".txt", "Sentence number " + number + " of all.");
        }
        var read = _get(Button.class, spec -> spec.withText("Read side by side"));
        assertThat(grid().ticked()).as("no more than can be read side by side").hasSize(4);
        assertThat(read.isEnabled()).isTrue();
        GridKt._findAll(grid()).forEach(grid()::select);
        assertThat(read.isEnabled()).isFalse();
        grid().deselectAll();
        assertThat(read.isEnabled()).isFalse();
    }

    @Test
    void showsViewersNoUploadAndNothingToChange() {
        open(tove, address);
        upload("canal.txt", "The canal\n\nNobody doubts it.");
        var vera = cast.member("vera", group.id(), tove, Role.VIEWER);
        open(vera, address);
        _assertNone(UploadButton.class);
        _assertNone(Button.class, spec -> spec.withText("Withdrawn documents"));
        assertThat(menu()).containsExactly("Open", "Versions", "History");
        intake().receive("sly.txt", "A sly sentence.".getBytes(StandardCharsets.UTF_8));
        assertThat(results()).contains("not yours");
        assertThat(titles()).containsExactly("The canal");
    }

    @Test
    void letsMembersChangeOnlyWhatTheyBrought() {
        var mika = cast.member("mika", group.id(), tove, Role.MEMBER);
        open(tove, address);
        upload("toves.txt", "Tove’s own\n\nA sentence of hers.");
        open(mika, address);
        assertThat(menu()).doesNotContain("Edit details", "Withdraw");
        upload("mikas.txt", "A Mika text\n\nA sentence of his.");
        assertThat(menu()).contains("Edit details", "Withdraw");
    }

    @Test
    void editsDetailsAndShowsWhatWasSavedMeanwhile() {
        open(tove, address);
        upload("canal.txt", "The canal\n\nNobody doubts it.");
        choose("Edit details");
        type(_get(TextField.class, spec -> spec.withLabel("Title")), " ");
        save();
        assertThat(_get(TextField.class, spec -> spec.withLabel("Title")).getErrorMessage())
                .isNotEmpty();
        var document = cast.as(tove, () -> documents.library(group.id())).getFirst();
        cast.as(
                tove,
                () ->
                        documents.describe(
                                document.id(),
                                new Details("Another title", "", "", ""),
                                document.lock()));
        type(_get(TextField.class, spec -> spec.withLabel("Title")), "The Linde canal");
        type(_get(TextField.class, spec -> spec.withLabel("Author")), "Tove Berg");
        save();
        var conflict = _get(ConflictDialog.class);
        assertThat(conflict.getElement().getTextRecursively())
                .contains("Another title")
                .contains("The Linde canal");
        _click(_get(conflict, Button.class, spec -> spec.withText("Save mine instead")));
        assertThat(titles()).containsExactly("The Linde canal");
    }

    @Test
    void withdrawsWithUndoAndRestores() {
        open(tove, address);
        upload("canal.txt", "The canal\n\nNobody doubts it.");
        choose("Withdraw");
        assertThat(notices()).anyMatch(notice -> notice.contains("“The canal” was withdrawn."));
        _assertOne(EmptyState.class);
        _click(_get(Button.class, spec -> spec.withText("Undo")));
        assertThat(titles()).containsExactly("The canal");

        choose("Withdraw");
        _click(_get(Button.class, spec -> spec.withText("Withdrawn documents")));
        _click(_get(Button.class, spec -> spec.withText("Restore")));
        assertThat(titles()).containsExactly("The canal");
    }

    @Test
    void publishesNewVersions() {
        open(tove, address);
        upload("canal.txt", "The canal\n\nNobody doubts it, and nobody ever did so.");
        choose("Upload a new version");
        _find(Intake.class)
                .getLast()
                .receive(
                        "canal-2.txt",
                        "The canal\n\nNobody doubts it, and somebody ever did so."
                                .getBytes(StandardCharsets.UTF_8));
        _click(_get(Button.class, spec -> spec.withText("Publish version 2")));
        assertThat(GridKt._get(grid(), 0).document().versions()).isEqualTo(2);
        assertThat(GridKt._get(grid(), 0).waiting()).isZero();
    }

    @Test
    void followsWhatOthersBringWithoutLosingWhatIsTicked() throws InterruptedException {
        open(tove, address);
        upload("canal.txt", "The canal\n\nNobody doubts it.");
        var mika = cast.member("mika", group.id(), tove, Role.MEMBER);
        var shelf = this.shelf;
        cast.as(
                mika,
                () -> {
                    var bytes = "A river\n\nIt remembers.".getBytes(StandardCharsets.UTF_8);
                    var text = shelf.importers().read("river.txt", bytes);
                    documents.add(
                            group.id(),
                            new Details("A river", "", "", ""),
                            new org.variorum.documents.Upload("river.txt", bytes, text));
                });
        for (var wait = 0; wait < 50 && titles().size() < 2; wait++) {
            Thread.sleep(100);
            settle();
        }
        assertThat(titles()).containsExactly("A river", "The canal");
        assertThat(grid().ticked()).hasSize(1);
    }

    @Autowired Shelf shelf;

    private void upload(String filename, String text) {
        intake().receive(filename, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Intake intake() {
        return _get(Intake.class);
    }

    private static String results() {
        return intake().getElement().getTextRecursively();
    }

    private static DocumentGrid grid() {
        return _get(DocumentGrid.class);
    }

    private static List<String> titles() {
        return _find(DocumentGrid.class).stream()
                .flatMap(grid -> GridKt._findAll(grid).stream())
                .map(row -> row.document().title())
                .toList();
    }

    private static MoreMenu more() {
        return (MoreMenu) GridKt._getCellComponent(grid(), 0, "menu");
    }

    private static List<String> menu() {
        return more().menu().getItems().stream().map(MenuItem::getText).toList();
    }

    private static void choose(String item) {
        var menu = more().menu();
        menu.getItems().stream()
                .filter(found -> found.getText().equals(item))
                .findFirst()
                .ifPresentOrElse(
                        ContextMenuKt::_click,
                        () -> {
                            throw new AssertionError("No item " + item);
                        });
    }

    private static void save() {
        _click(_get(_get(FormDialog.class), Button.class, spec -> spec.withText("Save")));
    }
}
