package org.variorum.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.variorum.StartFailure;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.FirstAdmin;
import org.variorum.accounts.Impersonation;
import org.variorum.accounts.UserId;
import org.variorum.documents.DocumentView;
import org.variorum.documents.Documents;
import org.variorum.documents.Upload;
import org.variorum.groups.GroupView;
import org.variorum.groups.Groups;
import org.variorum.groups.NewGroup;
import org.variorum.groups.Role;
import org.variorum.testing.Cast;
import org.variorum.testing.DatabaseTest;

@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class FolderImportTest {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16};

    @Autowired private FolderImport imports;
    @Autowired private FirstAdmin firstAdmin;
    @Autowired private Groups groups;
    @Autowired private Documents documents;
    @Autowired private FileImport files;
    @Autowired private Importers importers;
    @Autowired private Accounts accounts;
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
    void leavesWhatWasPublishedByHandSinceUncovered() throws IOException {
        bring();
        var essay = cast.as(admin(), () -> documents.byFilename(group().id(), "one.txt"));
        var better = Path.of("one.txt");
        var bytes = "The first essay\n\nIt was mended by hand.\n".getBytes(StandardCharsets.UTF_8);
        cast.as(
                admin(),
                () ->
                        documents.publish(
                                essay.orElseThrow().id(),
                                1,
                                new Upload(
                                        better.toString(),
                                        bytes,
                                        importers.read(better.toString(), bytes))));
        assertThat(bring()).isEqualTo(new ImportCount(0, 0, 2, 0));
        write("one.txt", "The first essay\n\nAnd the file was mended after that.\n");
        assertThat(bring()).isEqualTo(new ImportCount(0, 1, 1, 0));
    }

    @Test
    void saysThatNobodyElseSeesTheGroupYet(CapturedOutput output) throws IOException {
        var sentence = "Nobody but its owner sees the group";
        bring();
        assertThat(output.getOut()).containsOnlyOnce(sentence);
        bring();
        assertThat(output.getOut()).as("nothing was brought").containsOnlyOnce(sentence);
        var reader = cast.person("reader");
        var name = cast.as(reader, accounts::me).username();
        cast.as(admin(), () -> groups.addMember(group().id(), name, Role.VIEWER));
        write("one.txt", "The first essay\n\nIt is longer now than it was.\n");
        bring();
        assertThat(output.getOut()).as("there is a reader").containsOnlyOnce(sentence);
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
