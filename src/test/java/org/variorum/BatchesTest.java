package org.variorum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchesTest {

    @ParameterizedTest
    @CsvSource({
        "100, 0, 0",
        "100, 1, 1",
        "100, 100, 1",
        "100, 101, 2",
        "100, 250, 3",
        "1000, 1000, 1",
        "1000, 1001, 2"
    })
    void asksForEachOnceAndForNoMoreThanFitAtATime(int most, int ids, int statements) {
        var asked = new ArrayList<Integer>();
        var all = IntStream.range(0, ids).boxed().toList();

        var answers =
                new Batches(most)
                        .of(
                                all,
                                batch -> {
                                    asked.add(batch.size());
                                    return List.copyOf(batch);
                                });

        assertThat(answers).isEqualTo(all);
        assertThat(asked).hasSize(statements).allMatch(size -> size > 0 && size <= most);
    }
}
