package org.variorum.ui.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import org.junit.jupiter.api.Test;
import org.variorum.testing.ViewTest;
import org.variorum.ui.components.Places;

class ErrorPagesTest extends ViewTest {

    private static final String SENTENCE = "This does not exist, or it is not yours";

    @Test
    void saysTheSameOfWhatIsNotThereAndWhatIsSomebodyElses() {
        var stranger = cast.person("stranger");
        var group = cast.newGroup(cast.person("tove"));
        for (var address :
                new String[] {
                    Places.of(Places.LIBRARY, "no-such-group"),
                    Places.of(Places.LIBRARY, group.slug()),
                    Places.of(Places.MEMBERS, group.slug()),
                    Places.of(Places.TAGS, group.slug()),
                    Places.PEOPLE
                }) {
            open(stranger, address);
            assertThat(_get(ErrorPage.class).getElement().getTextRecursively())
                    .as(address)
                    .contains(SENTENCE)
                    .doesNotContain(group.name());
        }
    }

    @Test
    void keepsAdminsOutOfGroupsThatTheyAreNotIn() {
        var group = cast.newGroup(cast.person("tove"));
        open(cast.admin("ada"), Places.of(Places.LIBRARY, group.slug()));
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing here");
    }

    @Test
    void opensTheLibraryToItsMembers() {
        var tove = cast.person("tove");
        open(tove, Places.of(Places.LIBRARY, cast.newGroup(tove).slug()));
        _assertNone(ErrorPage.class);
    }
}
