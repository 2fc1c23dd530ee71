package org.variorum.ui.placing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.accounts.UserId;
import org.variorum.anchoring.Span;
import org.variorum.annotations.AnnotationView;
import org.variorum.annotations.Annotations;
import org.variorum.annotations.NewAnnotation;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.PlacementState;
import org.variorum.annotations.Placements;
import org.variorum.annotations.Selection;
import org.variorum.annotations.Visibility;
import org.variorum.annotations.Whereabouts;
import org.variorum.documents.Details;
import org.variorum.documents.DocumentView;
import org.variorum.documents.Documents;
import org.variorum.documents.Upload;
import org.variorum.exchange.Importers;
import org.variorum.groups.GroupView;
import org.variorum.groups.Role;
import org.variorum.testing.ViewTest;
import org.variorum.testing.Words;
import org.variorum.ui.components.EmptyState;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;
import org.variorum.ui.reading.TextPane;

class PlacingViewTest extends ViewTest {

    static final String FIRST =
            """
            The canal was dug by hand in nineteen months, and nobody drowned.

            The miller kept seven geese, and the tanner feared every one of them.

            Nobody doubts that the market square floods in every wet autumn.

            The council has promised two basins, and neither was ever finished.

            Gardeners take their water from it before the sun is up.
            """;

    /// The second paragraph is rewritten, the fourth is gone.
    static final String SECOND =
            """
            The canal was dug by hand in nineteen months, and nobody drowned.

            The old miller kept seven grey geese once, and the tanner feared them all.

            Nobody doubts that the market square floods in every wet autumn.

            Gardeners take their water from it before the sun is up.
            """;

    static final String GEESE =
            "The miller kept seven geese, and the tanner feared every one of them.";
    static final String BASINS =
            "The council has promised two basins, and neither was ever finished.";

    @Autowired Documents documents;
    @Autowired Annotations annotations;
    @Autowired Placements placements;
    @Autowired Importers importers;

    UserId tove;
    UserId mika;
    GroupView group;
    DocumentView document;
    AnnotationView onGeese;
    AnnotationView onBasins;

    @BeforeEach
    void publishesARevisedText() {
        tove = cast.person("tove");
        group = cast.newGroup(tove);
        mika = cast.member("mika", group.id(), tove, Role.EDITOR);
        document =
                cast.as(
                        tove,
                        () ->
                                documents.add(
                                        group.id(),
                                        new Details("The canal", "", "", ""),
                                        upload(FIRST)));
        onGeese = annotate(GEESE, "Whose geese?");
        onBasins = annotate(BASINS, "");
        cast.as(tove, () -> placements.publish(document.id(), 1, upload(SECOND), false));
    }

    @Test
    void showsWhereAPassageWasAndWhereItMayBe() {
        openQueue(tove);
        assertThat(Words.of(_get(Placing.class))).contains("1 of 2", "Whose geese?", GEESE);
        assertThat(Words.of(_get(PlacingCard.class)))
                .contains("Proposed in version 2", "seven grey geese once");
        var texts = _find(TextPane.class);
        assertThat(texts).hasSize(2);
        var passage = onGeese.passage().id().value().toString();
        assertThat(texts)
                .allSatisfy(
                        text ->
                                assertThat(text.getElement().getProperty("selectedMark"))
                                        .isEqualTo(passage))
                .allSatisfy(
                        text ->
                                assertThat(text.getElement().getPropertyRaw("comparedTo"))
                                        .isNotNull());
    }

    @Test
    void acceptsAndGoesOnToTheNext() {
        openQueue(tove);
        click("placing.accept");
        assertThat(state(onGeese)).isEqualTo(PlacementState.CHANGED);
        assertThat(Words.of(_get(Placing.class)))
                .contains("1 of 1", Texts.get("placing.gone", 2))
                .doesNotContain("Whose geese?");
        _assertNone(Button.class, spec -> spec.withText(Texts.get("placing.accept")));
        click("placing.orphan");
        assertThat(state(onBasins)).isEqualTo(PlacementState.ORPHANED);
        _assertOne(EmptyState.class);
    }

    @Test
    void takesBackWhatWasDecided() {
        openQueue(tove);
        click("placing.accept");
        click("action.undo");
        assertThat(state(onGeese)).isEqualTo(PlacementState.WAITING);
        assertThat(Words.of(_get(Placing.class))).contains("of 2");
    }

    @Test
    void placesItWhereItsReaderSelects() {
        openQueue(tove);
        type("j");
        assertThat(actions(1)).isEqualTo("[]");
        click("placing.choose-one");
        assertThat(actions(1)).contains(Texts.get("placing.here"));
        assertThat(Words.of(_get(Placing.class))).contains(Texts.get("placing.choosing"));
        cancelChoosing();
        assertThat(actions(1)).isEqualTo("[]");
        assertThat(Words.of(_get(Placing.class))).doesNotContain(Texts.get("placing.choosing"));
        type("c");
        type("Escape");
        assertThat(actions(1)).isEqualTo("[]");
        type("c");
        var words = "before the sun is up";
        var start = SECOND.indexOf(words);
        select(start, start + words.length(), words);
        var here = whereabouts(onBasins);
        assertThat(here.words()).isEqualTo(words);
        assertThat(here.state()).isEqualTo(PlacementState.CHANGED);
        assertThat(actions(1)).isEqualTo("[]");
    }

    private static void cancelChoosing() {
        _click(_get(NativeButton.class, spec -> spec.withText(Texts.get("action.cancel"))));
    }

    /// Two copies where one was: neither is better for standing first.
    @Test
    void prefersNoneOfTwoThatAreEquallyGood() {
        var twice =
                String.join(
                        "\n\n",
                        SECOND,
                        "And more of it here.",
                        BASINS,
                        "And more.",
                        BASINS,
                        "End.");
        cast.as(tove, () -> placements.publish(document.id(), 2, upload(twice), false));
        openQueue(tove);
        type("j");
        assertThat(Words.of(_get(PlacingCard.class))).contains(Texts.get("placing.tie", 3));
        assertThat(
                        _get(Button.class, spec -> spec.withText(Texts.get("placing.accept")))
                                .isEnabled())
                .isFalse();
        type("a");
        assertThat(notices()).containsExactly(Texts.get("placing.tie-choose"));
        assertThat(state(onBasins)).isEqualTo(PlacementState.WAITING);
        type("9");
        type("2");
        type("a");
        var there = Objects.requireNonNull(whereabouts(onBasins).span());
        assertThat(there.start()).isEqualTo(twice.lastIndexOf(BASINS));
    }

    @Test
    void refusesWordsThatDoNotStandThere() {
        openQueue(tove);
        click("placing.choose");
        select(0, 5, "Other");
        select(90_000, 90_005, "Other");
        select(9, 3, "Other");
        assertThat(notices())
                .contains(
                        Texts.get("refusal.selection-changed"),
                        Texts.get("refusal.selection-outside"));
        assertThat(state(onGeese)).isEqualTo(PlacementState.WAITING);
    }

    @Test
    void isWorkedByKeys() {
        openQueue(tove);
        type("n");
        assertThat(Words.of(_get(Placing.class))).contains("2 of 2");
        type("p");
        type("k");
        assertThat(Words.of(_get(Placing.class))).contains("2 of 2");
        type("o");
        assertThat(state(onBasins)).isEqualTo(PlacementState.ORPHANED);
        type("a");
        assertThat(state(onGeese)).isEqualTo(PlacementState.CHANGED);
        type("a");
        _assertOne(EmptyState.class);
    }

    @Test
    void saysThatAColleagueWasFasterAndGoesOn() {
        openQueue(tove);
        var passage = onGeese.passage().id();
        cast.as(mika, () -> placements.accept(passage, current(), 0));
        click("placing.orphan");
        assertThat(notices()).containsExactly(Texts.get("refusal.placement-decided-by", "mika"));
        assertThat(state(onGeese)).isEqualTo(PlacementState.CHANGED);
        assertThat(Words.of(_get(Placing.class))).contains("1 of 1");
    }

    @Test
    void goesOnWithANewerVersion() {
        openQueue(tove);
        cast.as(
                tove,
                () -> placements.publish(document.id(), 2, upload(SECOND + "\nMore.\n"), false));
        click("placing.accept");
        assertThat(notices()).anyMatch(notice -> notice.contains("version 3"));
        assertThat(Words.of(_get(Placing.class))).contains("Proposed in version 3");
        click("placing.accept");
        assertThat(state(onGeese)).isEqualTo(PlacementState.CHANGED);
    }

    @Test
    void withdrawsWhatRestsOnAPassage() {
        openQueue(tove);
        click("placing.withdraw");
        assertThat(Words.of(_get(Placing.class))).contains("1 of 1").doesNotContain("Whose geese?");
        assertThat(notices()).contains(Texts.get("placing.withdrawn"));
    }

    /// A member who brought the document decides on places, but others' words are not theirs.
    @Test
    void offersToWithdrawOnlyToWhoMay() {
        var arun = cast.member("arun", group.id(), tove, Role.MEMBER);
        var brought =
                cast.as(
                        arun,
                        () ->
                                documents.add(
                                        group.id(),
                                        new Details("Of a member", "", "", ""),
                                        upload(FIRST)));
        annotate(mika, brought, BASINS, "Mine");
        cast.as(arun, () -> placements.publish(brought.id(), 1, upload(SECOND), false));
        open(arun, Places.placing(group.slug(), brought.id()));
        _assertNone(Button.class, spec -> spec.withText(Texts.get("placing.withdraw")));
        annotate(arun, brought, BASINS, "Not mine");
        open(arun, Places.placing(group.slug(), brought.id()));
        click("placing.withdraw");
        assertThat(notices()).contains(Texts.get("placing.withdrawn-partly"));
        _assertNone(Button.class, spec -> spec.withText(Texts.get("placing.withdraw")));
        click("placing.orphan");
        _assertOne(EmptyState.class);
    }

    @Test
    void decidesAllEqualChangesAtOnce() {
        var third = "Gardeners take their water from it before the sun is up.";
        var onThird = annotate(third, "");
        cast.as(
                tove,
                () ->
                        placements.publish(
                                document.id(), 2, upload(SECOND.replace(third, "End.")), false));
        openQueue(tove);
        type("j");
        clickText(Texts.get("placing.all-orphans", 2));
        assertThat(notices()).contains(Texts.get("placing.decided", 2));
        assertThat(state(onBasins)).isEqualTo(PlacementState.ORPHANED);
        assertThat(state(onThird)).isEqualTo(PlacementState.ORPHANED);
        assertThat(Words.of(_get(Placing.class))).contains("1 of 1", "Whose geese?");
    }

    @Test
    void showsNothingToWhoMayNotDecide() {
        var vera = cast.member("vera", group.id(), tove, Role.VIEWER);
        openQueue(vera);
        _assertOne(EmptyState.class);
        openQueue(cast.person("stranger"));
        _get(H1.class, spec -> spec.withText(Texts.get("not-found.title")));
        open(tove, Places.placing("no-such-group", document.id()));
        _get(H1.class, spec -> spec.withText(Texts.get("not-found.title")));
        open(tove, "groups/" + group.slug() + "/documents/nonsense/places");
        _get(H1.class, spec -> spec.withText(Texts.get("not-found.title")));
    }

    private void openQueue(UserId person) {
        open(person, Places.placing(group.slug(), document.id()));
    }

    private AnnotationView annotate(String words, String note) {
        return annotate(tove, document, words, note);
    }

    private AnnotationView annotate(
            UserId author, DocumentView brought, String words, String note) {
        var start = FIRST.indexOf(words);
        var selection =
                new Selection(
                        brought.currentVersion(), new Span(start, start + words.length()), words);
        return cast.as(
                author,
                () ->
                        annotations.annotate(
                                new NewAnnotation(selection, note, Visibility.SHARED, Set.of())));
    }

    private Upload upload(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Upload("canal.txt", bytes, importers.read("canal.txt", bytes));
    }

    private org.variorum.documents.VersionId current() {
        return cast.as(tove, () -> documents.get(document.id())).currentVersion();
    }

    private Whereabouts whereabouts(AnnotationView annotation) {
        PassageId passage = annotation.passage().id();
        return Objects.requireNonNull(
                cast.as(tove, () -> placements.now(Set.of(passage))).get(passage));
    }

    private PlacementState state(AnnotationView annotation) {
        return whereabouts(annotation).state();
    }

    private static String actions(int index) {
        return String.valueOf(
                _find(TextPane.class).get(index).getElement().getPropertyRaw("actions"));
    }

    private static void select(int start, int end, String words) {
        var text = _find(TextPane.class).get(1);
        ComponentUtil.fireEvent(
                text, new TextPane.PassageAction(text, true, "here", start, end, words, ""));
    }

    private static void type(String key) {
        _get(Placing.class).typed(key);
    }

    private static void click(String key) {
        clickText(Texts.get(key));
    }

    private static void clickText(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }
}
