package org.variorum.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.accounts.UserId;
import org.variorum.annotations.Annotations;
import org.variorum.annotations.NewAnnotation;
import org.variorum.annotations.Visibility;
import org.variorum.claims.EvidenceRole;
import org.variorum.claims.Scene;
import org.variorum.claims.Scene.Essay;
import org.variorum.testing.Statements;
import org.variorum.testing.ViewTest;
import org.variorum.ui.components.Places;

/// The library is measured here too, where a thousand marks are at hand.
class DeskStatementsTest extends ViewTest {

    @Autowired Scene scene;
    @Autowired Annotations annotations;
    @Autowired Marks marks;
    @Autowired Statements statements;

    @Test
    void asksNoMoreForAThousandMarksThanForTen() {
        var tove = cast.person("tove");
        var group = cast.newGroup(tove);
        var essay = scene.essay(tove, group.id(), "word ".repeat(1_200).strip());
        var tag = scene.tag(tove, group.id(), "cost");
        var claim = scene.claim(tove, group.id(), "Words are words.", tag);
        scene.evidence(tove, claim, essay.at(0, 4), EvidenceRole.STATES);
        mark(tove, essay, Set.of(tag.id()), 0, 10);
        var fewMarks = cast.as(tove, () -> statements.during(() -> marks.of(essay.version())));
        var desk = Places.desk(group.slug(), List.of(essay.document()));
        var library = Places.of(Places.LIBRARY, group.slug());
        var fewOnDesk = opening(tove, desk);
        var fewInLibrary = opening(tove, library);

        mark(tove, essay, Set.of(tag.id()), 10, 1_000);
        assertThat(cast.as(tove, () -> marks.of(essay.version()))).hasSize(1_000);
        assertThat(cast.as(tove, () -> statements.during(() -> marks.of(essay.version()))))
                .isEqualTo(fewMarks);
        assertThat(opening(tove, desk)).isEqualTo(fewOnDesk);
        assertThat(opening(tove, library)).isEqualTo(fewInLibrary);
    }

    private long opening(UserId reader, String address) {
        signIn(reader);
        return statements.during(() -> Places.go(address));
    }

    private void mark(
            UserId by, Essay essay, Set<org.variorum.annotations.TagId> tags, int from, int to) {
        cast.as(
                by,
                () -> {
                    for (var word = from; word < to; word++) {
                        annotations.annotate(
                                new NewAnnotation(
                                        essay.at(word * 5, 4), "", Visibility.SHARED, tags));
                    }
                });
    }
}
