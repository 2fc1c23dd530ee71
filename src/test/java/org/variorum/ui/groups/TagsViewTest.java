package org.variorum.ui.groups;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.accounts.UserId;
import org.variorum.annotations.TagUse;
import org.variorum.annotations.TagView;
import org.variorum.annotations.Tags;
import org.variorum.claims.Claims;
import org.variorum.claims.NewClaim;
import org.variorum.groups.GroupView;
import org.variorum.groups.Role;
import org.variorum.testing.ViewTest;
import org.variorum.ui.components.ConflictDialog;
import org.variorum.ui.components.EmptyState;
import org.variorum.ui.components.FormDialog;
import org.variorum.ui.components.MoreMenu;
import org.variorum.ui.components.Places;

class TagsViewTest extends ViewTest {

    @Autowired Tags tags;
    @Autowired Claims claims;

    UserId tove;
    UserId mika;
    GroupView group;
    String address = "";

    @BeforeEach
    void foundsGroup() {
        tove = cast.person("tove");
        group = cast.newGroup(tove);
        mika = cast.member("mika", group.id(), tove, Role.MEMBER);
        address = Places.of(Places.TAGS, group.slug());
    }

    @Test
    void letsMembersMakeTags() {
        open(mika, address);
        _assertOne(EmptyState.class);
        _click(newTag());
        make(" ");
        assertThat(_get(_get(FormDialog.class), TextField.class).getErrorMessage()).isNotEmpty();
        _get(_get(FormDialog.class), ColourField.class).choose("#123456");
        make("hydrology");
        assertThat(vocabulary())
                .extracting(TagView::name, TagView::colour)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("hydrology", "#123456"));
        assertThat(menu()).containsExactly("New tag below this one", "History");
        choose("New tag below this one");
        make("floods");
        assertThat(vocabulary())
                .filteredOn(tag -> tag.name().equals("floods"))
                .extracting(TagView::parent)
                .containsExactly(
                        vocabulary().stream()
                                .filter(tag -> tag.name().equals("hydrology"))
                                .findFirst()
                                .orElseThrow()
                                .id());
    }

    @Test
    void showsViewersTheTagsOnly() {
        tag("cost");
        open(cast.member("vera", group.id(), tove, Role.VIEWER), address);
        _assertNone(Button.class, spec -> spec.withText("New tag"));
        _assertNone(Button.class, spec -> spec.withText("Removed tags"));
        assertThat(menu()).containsExactly("History");
    }

    @Test
    void renamesWithConflictAndUndo() {
        var cost = tag("cost");
        open(tove, address);
        choose("Rename, recolour, move");
        cast.as(tove, () -> tags.change(cost.id(), "costs", "#b07d10", null, cost.lock()));
        type(_get(_get(FormDialog.class), TextField.class), "price");
        _click(_get(_get(FormDialog.class), Button.class, spec -> spec.withText("Save")));
        assertThat(_get(ConflictDialog.class).getElement().getTextRecursively())
                .contains("costs")
                .contains("price");
        _click(_get(Button.class, spec -> spec.withText("Save mine instead")));
        assertThat(vocabulary()).extracting(TagView::name).containsExactly("price");
        _click(_get(Button.class, spec -> spec.withText("Undo")));
        assertThat(vocabulary()).extracting(TagView::name).containsExactly("costs");
    }

    @Test
    void saysWhatMergingWillDoAndDoesIt() {
        var cost = tag("cost");
        tag("price");
        cast.as(
                tove,
                () -> claims.make(new NewClaim(group.id(), "It costs much.", Set.of(cost.id()))));
        open(tove, address);
        choose("Merge into another");
        var dialog = _get(FormDialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText("Merge")));
        assertThat(into(dialog).getErrorMessage()).isNotEmpty();
        into(dialog).setValue(find("price"));
        assertThat(dialog.getElement().getTextRecursively())
                .contains("1 use of “cost” will become “price”.");
        _click(_get(dialog, Button.class, spec -> spec.withText("Merge")));
        assertThat(vocabulary()).extracting(TagView::name).containsExactly("price");
        assertThat(cast.as(tove, () -> claims.tagUses(group.id())))
                .containsEntry(find("price").id(), 1L);
    }

    @Test
    void removesWithUndoAndRestores() {
        tag("cost");
        open(tove, address);
        choose("Remove");
        assertThat(vocabulary()).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("Undo")));
        assertThat(vocabulary()).hasSize(1);
        choose("Remove");
        _click(_get(Button.class, spec -> spec.withText("Removed tags")));
        _click(_get(Button.class, spec -> spec.withText("Restore")));
        assertThat(vocabulary()).extracting(TagView::name).containsExactly("cost");
    }

    @Test
    void offersNoParentBelowTheTagItself() {
        var water = tag("water");
        var floods = cast.as(tove, () -> tags.create(group.id(), "floods", "#3b74b4", water.id()));
        var other = tag("cost");
        var vocabulary =
                Vocabulary.of(
                        List.of(new TagUse(water, 0), new TagUse(floods, 0), new TagUse(other, 0)),
                        java.util.Map.of());
        assertThat(vocabulary.parentsFor(water)).containsExactly(other);
        assertThat(vocabulary.roots()).extracting(row -> row.tag()).containsExactly(water, other);
    }

    private TagView tag(String name) {
        return cast.as(tove, () -> tags.create(group.id(), name, "#b07d10", null));
    }

    private TagView find(String name) {
        return vocabulary().stream()
                .filter(tag -> tag.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<TagView> vocabulary() {
        return cast.as(tove, () -> tags.vocabulary(group.id())).stream().map(TagUse::tag).toList();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<TagView> into(FormDialog dialog) {
        return _get(dialog, ComboBox.class);
    }

    private static Button newTag() {
        return com.github.mvysny.kaributesting.v10.LocatorJ._find(
                        Button.class, spec -> spec.withText("New tag"))
                .getFirst();
    }

    private static void make(String name) {
        type(_get(_get(FormDialog.class), TextField.class), name);
        _click(_get(_get(FormDialog.class), Button.class, spec -> spec.withText("Make it")));
    }

    private static MoreMenu more() {
        return (MoreMenu) GridKt._getCellComponent(_get(TagTree.class), 0, "menu");
    }

    private static List<String> menu() {
        return more().menu().getItems().stream().map(MenuItem::getText).toList();
    }

    private static void choose(String item) {
        more().menu().getItems().stream()
                .filter(found -> found.getText().equals(item))
                .findFirst()
                .ifPresentOrElse(
                        ContextMenuKt::_click,
                        () -> {
                            throw new AssertionError("No item " + item);
                        });
    }
}
