package org.variorum.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MarkColumnsTest {

    private static final Named TOVE = new Named("a1", "Tove", "#a33f45");
    private static final Named COST = new Named("t1", "cost", "#b07d10");

    @Test
    void sortsByStartAndWritesDifferences() {
        var columns =
                MarkColumns.of(
                        "v",
                        List.of(
                                mark("c", 30, 35, null),
                                mark("a", 5, 9, COST),
                                mark("b", 5, 40, COST)));
        assertThat(columns.ids()).containsExactly("b", "a", "c");
        assertThat(columns.start()).containsExactly(5, 0, 25);
        assertThat(columns.length()).containsExactly(35, 4, 5);
        assertThat(columns.tag()).containsExactly(0, 0, -1);
        assertThat(columns.author()).containsExactly(0, 0, 0);
        assertThat(columns.tags()).containsExactly(COST);
        assertThat(columns.authors()).containsExactly(TOVE);
    }

    @Test
    void namesRolesAndStatesAsTheElementDoes() {
        assertThat(MarkColumns.ROLES)
                .containsExactly("states", "supports", "contradicts", "qualifies");
        assertThat(MarkColumns.STATES)
                .containsExactly("open", "accepted", "rejected", "disputed", "needs-work");
    }

    /// The same fixture is read by the tests of the element, so that the two sides cannot drift.
    @Test
    void hasTheShapeOfTheSharedFixture() throws Exception {
        var json = JsonMapper.builder().build();
        var fixture =
                json.readTree(
                        Files.readString(Path.of("frontend/variorum-text/fixtures/marks.json")));
        var ours = json.valueToTree(MarkColumns.of("v", List.of(mark("a", 0, 1, COST))));
        assertThat(ours.propertyNames()).containsAll(fixture.propertyNames());
        assertThat(json.treeToValue(fixture, MarkColumns.class).ids()).isNotEmpty();
    }

    @Test
    void packsTenThousandMarksIntoFarLessThanObjects() {
        var marks =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> mark("id" + i, i * 20, i * 20 + 15, COST))
                        .toList();
        var json = JsonMapper.builder().build();
        var packed = json.writeValueAsString(MarkColumns.of("v", marks)).length();
        assertThat(packed).isLessThan(json.writeValueAsString(marks).length() / 3);
    }

    private static Mark mark(String id, int start, int end, @Nullable Named tag) {
        return new Mark(id, start, end, tag, TOVE, null, null, List.of(), 0);
    }
}
