package org.variorum.ui.versions;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.tabs.Tabs;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.accounts.UserId;
import org.variorum.anchoring.Span;
import org.variorum.annotations.Annotations;
import org.variorum.annotations.NewAnnotation;
import org.variorum.annotations.Selection;
import org.variorum.annotations.Visibility;
import org.variorum.documents.Details;
import org.variorum.documents.DocumentView;
import org.variorum.documents.Documents;
import org.variorum.documents.Upload;
import org.variorum.exchange.Importers;
import org.variorum.groups.GroupView;
import org.variorum.testing.ViewTest;
import org.variorum.testing.Words;
import org.variorum.ui.components.DraftArea;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

class PublishingTest extends ViewTest {

    static final String FIRST =
            """
            The canal was dug by hand in nineteen months, and nobody drowned.

            Nobody doubts that the market square floods in every wet autumn.

            The council has promised two basins, and neither was ever finished.

            Gardeners take their water from it before the sun is up.
            """;

    /// Its first paragraph is edited a little, the second stays, the third is gone.
    static final String SECOND =
            """
            The canal was dug by hand in twenty months, and nobody drowned.

            Nobody doubts that the market square floods in every wet autumn.

            Gardeners take their water from it before the sun is up.
            """;

    static final String ANOTHER =
            """
            Wholly different words about bicycles stand here instead.

            They roll, brake, squeak; some bear baskets, others lamps without batteries.
            """;

    @Autowired VersionServices services;
    @Autowired Documents documents;
    @Autowired Annotations annotations;
    @Autowired Importers importers;

    UserId tove;
    GroupView group;
    DocumentView document;

    @BeforeEach
    void annotatesADocument() {
        tove = cast.person("tove");
        group = cast.newGroup(tove);
        document =
                cast.as(
                        tove,
                        () ->
                                documents.add(
                                        group.id(),
                                        new Details("The canal", "", "", ""),
                                        upload("canal.txt", FIRST)));
        annotate("The canal was dug by hand in nineteen months, and nobody drowned.");
        annotate("Nobody doubts that the market square floods in every wet autumn");
        annotate("promised two basins, and neither was ever finished");
        open(tove, Places.of(Places.LIBRARY, group.slug()));
    }

    @Test
    void showsWhatItWouldDoBeforeAnythingIsPublished() {
        take(SECOND);
        assertThat(Words.of(_get(PublishDialog.class)))
                .contains(
                        "Of 3 annotations", "1 stays", "1 changes in wording", "1 loses its text");
        assertThat(_get(DifferenceView.class).getElement().getOuterHTML())
                .contains("<del class=\"change-deleted\">nineteen</del>")
                .contains("<ins class=\"change-inserted\">twenty</ins>")
                .contains("\">The council has promised two basins");
        assertThat(versions()).isEqualTo(1);
        click("publish.discard");
        _assertNone(PublishDialog.class);
        assertThat(versions()).isEqualTo(1);
        take(SECOND);
        click("publish.do", 2);
        _assertNone(PublishDialog.class);
        _assertNone(NewVersionDialog.class);
        assertThat(versions()).isEqualTo(2);
        assertThat(notices()).anyMatch(notice -> notice.contains("Version 2 of “The canal”"));
    }

    @Test
    void makesNoVersionOfTheSameText() {
        take(FIRST);
        _assertNone(PublishDialog.class);
        assertThat(results()).contains("This is version 1 already");
        take(FIRST.replace("\n", "\r\n"));
        assertThat(results()).contains("This is version 1 already");
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void asksWhetherADifferentTextIsADocumentOfItsOwn() {
        take(ANOTHER);
        assertThat(Words.of(_get(PublishDialog.class))).contains(Texts.get("publish.different"));
        click("publish.as-document");
        assertThat(versions()).isEqualTo(1);
        assertThat(cast.as(tove, () -> documents.library(group.id()))).hasSize(2);
        take(ANOTHER);
        click("publish.anyway", 2);
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void showsItAnewAgainstWhatAnotherPublishedMeanwhile() {
        take(SECOND);
        var theirs = FIRST.replace("by hand", "by horses");
        cast.as(tove, () -> documents.publish(document.id(), 1, upload("theirs.txt", theirs)));
        click("publish.do", 2);
        assertThat(versions()).isEqualTo(2);
        assertThat(Words.of(_get(PublishDialog.class)))
                .contains(Texts.get("refusal.newer-version", 2), "What differs from version 2");
        assertThat(_get(DifferenceView.class).getElement().getOuterHTML()).contains("horses</del>");
        click("publish.do", 3);
        assertThat(versions()).isEqualTo(3);
        // A file that is chosen later still begins at what this person has seen.
        take(FIRST);
        assertThat(Words.of(_get(PublishDialog.class)))
                .contains(Texts.get("refusal.newer-version", 3));
    }

    @Test
    void saysWhyAFileCannotBeReadWhereItWasChosen() {
        publishing().fromFile();
        intake().receive("picture.txt", new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1, 2, 0});
        intake().receive("empty.txt", new byte[0]);
        intake().receive("blank.txt", " \n ".getBytes(StandardCharsets.UTF_8));
        intake().receive("broken.txt", new byte[] {'a', (byte) 0xef, (byte) 0xbb, (byte) 0xbf, 2});
        assertThat(results())
                .contains("“picture.txt” is not a text", "“empty.txt” is empty.")
                .contains("“blank.txt” holds nothing but blanks.");
        _assertNone(PublishDialog.class);
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void saysThatTheDocumentWasWithdrawnMeanwhile() {
        take(SECOND);
        cast.as(tove, () -> documents.withdraw(document.id()));
        click("publish.do", 2);
        _assertNone(PublishDialog.class);
        assertThat(notices()).contains(Texts.get("refusal.document-withdrawn", document.title()));
    }

    @Test
    void editsATextInPlaceWithAPreview() {
        publishing().fromEditing();
        var dialog = _get(EditTextDialog.class);
        var source = _get(dialog, DraftArea.class);
        assertThat(source.getValue()).isEqualTo(FIRST);
        type(source, "  ");
        click("edit.continue");
        assertThat(source.getErrorMessage()).contains("holds nothing but blanks");
        type(source, SECOND);
        var tabs = _get(dialog, Tabs.class);
        tabs.setSelectedIndex(1);
        assertThat(_get(TextPreview.class).getElement().getOuterHTML())
                .contains("in twenty months, and nobody drowned.</p>");
        click("edit.continue");
        click("publish.discard");
        assertThat(_find(EditTextDialog.class)).as("what was written is still there").hasSize(1);
        click("edit.continue");
        click("publish.do", 2);
        _assertNone(EditTextDialog.class);
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void previewsMarkdownAsItWillBeRead() {
        var markdown =
                importers.read(
                        "a.md",
                        "# The canal\n\nIt *floods*, [they say](https://example.org).\n\n> Often.\n\n- Twice"
                                .getBytes(StandardCharsets.UTF_8));
        var html = TextPreview.of(markdown).getElement().getOuterHTML();
        assertThat(html)
                .contains("<h3", "<em>floods</em>", "<u>they say</u>", "<blockquote", "Twice</div>")
                .doesNotContain("*", "href", "# ");
    }

    @Test
    void isForWhoBroughtTheDocumentAndForEditors() {
        var mika = cast.member("mika", group.id(), tove, org.variorum.groups.Role.MEMBER);
        open(mika, Places.of(Places.LIBRARY, group.slug()));
        take(SECOND);
        assertThat(results()).contains(Texts.get("error.not-yours"));
        assertThat(versions()).isEqualTo(1);
    }

    private void annotate(String words) {
        var start = FIRST.indexOf(words);
        var selection =
                new Selection(
                        document.currentVersion(), new Span(start, start + words.length()), words);
        cast.as(
                tove,
                () ->
                        annotations.annotate(
                                new NewAnnotation(selection, "", Visibility.SHARED, Set.of())));
    }

    private Upload upload(String filename, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Upload(filename, bytes, importers.read(filename, bytes));
    }

    private Publishing publishing() {
        return new Publishing(services, group, document, version -> {});
    }

    private void take(String text) {
        if (_find(NewVersionDialog.class).isEmpty()) {
            publishing().fromFile();
        }
        intake().receive("canal-2.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Intake intake() {
        return _get(_get(NewVersionDialog.class), Intake.class);
    }

    private static String results() {
        return intake().getElement().getTextRecursively();
    }

    private static void click(String key, Object... arguments) {
        _click(_get(Button.class, spec -> spec.withText(Texts.get(key, arguments))));
    }

    private int versions() {
        return cast.as(tove, () -> documents.versions(document.id())).size();
    }
}
