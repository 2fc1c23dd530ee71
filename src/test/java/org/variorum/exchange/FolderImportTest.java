package org.variorum.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.StartFailure;
import org.variorum.accounts.FirstAdmin;
import org.variorum.accounts.Impersonation;
import org.variorum.accounts.UserId;
import org.variorum.documents.DocumentView;
import org.variorum.documents.Documents;
import org.variorum.groups.GroupView;
import org.variorum.groups.Groups;
import org.variorum.groups.NewGroup;
import org.variorum.testing.Cast;
import org.variorum.testing.DatabaseTest;

@DatabaseTest
class FolderImportTest {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16};

    @Autowired private FolderImport imports;
    @Autowired private FirstAdmin firstAdmin;
    @Autowired private Groups groups;
    @Autowired private Documents documents;
    @Autowired private FileImport files;
    @Autowired private Impersonation impersonation;
    @Autowired private Cast cast;

    @TempDir private Path parent;
    private Path folder = Path.of("");

    @BeforeEach
    void aFolder() throws IOException {
        if (firstAdmin.find().isEmpty()) {
            cast.admin("root");
        }
        folder = Files.createDirectory(parent.resolve("Essays-" + UUID.randomUUID()));
        write("one.txt", "The first essay\n\nIt is short.\n");
        write("two.md", "# The second essay\n\nIt is *short* too.\n");
    }

    @Test
    void bringsEachFileAsADocumentOfTheGroupOfTheFoldersName() {
        assertThat(bring()).isEqualTo(new ImportCount(2, 0, 0, 0));
        assertThat(cast.as(admin(), () -> documents.library(group().id())))
                .extracting(DocumentView::title, DocumentView::versions)
                .containsExactlyInAnyOrder(
                        tuple("The first essay", 1), tuple("The second essay", 1));
    }

    @Test
    void leavesUnchangedFilesAloneAndPublishesChangedOnes() throws IOException {
        bring();
        write("one.txt", "The first essay\n\nIt is longer now than it was.\n");
        assertThat(bring()).isEqualTo(new ImportCount(0, 1, 1, 0));
        assertThat(bring()).isEqualTo(new ImportCount(0, 0, 2, 0));
        assertThat(cast.as(admin(), () -> documents.library(group().id())))
                .extracting(DocumentView::versions)
                .containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void goesOnAfterAFileThatIsNoText() throws IOException {
        Files.write(folder.resolve("a-picture.txt"), JPEG);
        write("nothing.txt", "");
        assertThat(bring()).isEqualTo(new ImportCount(2, 0, 0, 2));
    }

    @Test
    void leavesHiddenFilesAndFoldersOut() throws IOException {
        write(".hidden.txt", "Not for you.");
        Files.createDirectory(folder.resolve("more"));
        Files.writeString(folder.resolve("more/three.txt"), "Too deep.");
        assertThat(bring()).isEqualTo(new ImportCount(2, 0, 0, 0));
    }

    @Test
    void leavesAWithdrawnDocumentWithdrawn() {
        bring();
        cast.as(
                admin(),
                () ->
                        documents
                                .library(group().id())
                                .forEach(each -> documents.withdraw(each.id())));
        assertThat(bring()).isEqualTo(new ImportCount(0, 0, 2, 0));
        assertThat(cast.as(admin(), () -> documents.library(group().id()))).isEmpty();
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        refuses(parent.resolve("nowhere"), "There is no folder " + parent.resolve("nowhere") + ".");
        refuses(folder.resolve("one.txt"), folder.resolve("one.txt") + " is not a folder.");
    }

    @Test
    void refusesAGroupOfWhichTheAdminIsNoMember() {
        var other = cast.person("other");
        var name = folder.getFileName().toString();
        var slug = cast.as(other, () -> groups.create(new NewGroup(name, "", name))).slug();
        var admin = firstAdmin.find().orElseThrow().username();
        refuses(
                folder,
                "The first admin, %s, is not a member of the group %s; make them an editor or owner of it, or rename the folder."
                        .formatted(admin, slug));
    }

    @Test
    void refusesWhereThereIsNoAdmin() {
        var nobody = mock(FirstAdmin.class);
        when(nobody.find()).thenReturn(Optional.empty());
        var lonely = new FolderImport("", nobody, impersonation, groups, files);
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> lonely.bring(folder.toString()))
                .withMessageStartingWith("There is no admin to own the documents of ");
    }

    private void refuses(Path path, String sentence) {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> imports.bring(path.toString()))
                .withMessage(sentence);
    }

    private ImportCount bring() {
        return imports.bring(folder.toString());
    }

    private GroupView group() {
        return groups.bySlug(folder.getFileName().toString()).orElseThrow();
    }

    private UserId admin() {
        return firstAdmin.find().orElseThrow().id();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
