package org.variorum.exchange.webannotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.variorum.annotations.Visibility;
import tools.jackson.databind.JsonNode;

/// That walking through a container forth and back shows each annotation once, in the same order,
/// while others come and go; and that no page says a wrong number of itself.
abstract class PagesContract extends WebScene {

    private final List<String> all = new ArrayList<>();

    @BeforeEach
    void fillsTheContainer() {
        for (var index = 0; index < 8; index++) {
            all.add(posted().location());
        }
    }

    @Test
    void goesBackWithoutRepeatingWhenEarlierOnesAreDeleted() {
        var third = third();
        delete(1);
        delete(3);
        var back = new ArrayList<>(items(page(third)));
        var previous = back(third);
        while (previous != null) {
            back.addAll(0, items(page(previous)));
            previous = back(previous);
        }
        var left = new ArrayList<>(all);
        left.remove(3);
        left.remove(1);
        assertThat(back).isEqualTo(left);
    }

    @Test
    void goesForthFromAShortenedFirstPage() {
        var third = third();
        delete(0);
        delete(1);
        delete(2);
        delete(4);
        var first = Objects.requireNonNull(back(third));
        assertThat(items(page(first))).containsExactly(all.get(3), all.get(5));
        assertThat(page(first).get("startIndex").intValue()).isZero();
        assertThat(page(first).has("prev")).isFalse();
        assertThat(items(page(page(first).get("next").stringValue()))).isEqualTo(all.subList(6, 8));
    }

    @Test
    void tellsHowManyComeBeforeAsItIsNow() {
        var third = third();
        assertThat(page(third).get("startIndex").intValue()).isEqualTo(6);
        delete(0);
        delete(4);
        onScreen(arun, "arms", "Nobody else's", Visibility.PRIVATE);
        assertThat(page(third).get("startIndex").intValue()).isEqualTo(4);
        assertThat(page(third).get("partOf").get("total").intValue()).isEqualTo(6);
        assertThat(items(page(third))).isEqualTo(all.subList(6, 8));
    }

    @Test
    void keepsAnEmptiedLastPage() {
        var third = third();
        delete(6);
        delete(7);
        assertThat(items(page(third))).isEmpty();
        assertThat(page(third).get("startIndex").intValue()).isEqualTo(6);
        assertThat(page(third).has("next")).isFalse();
        assertThat(items(page(back(third)))).isEqualTo(all.subList(3, 6));
        var last = program.get(container + "?iris=1&limit=3").json().get("last").stringValue();
        assertThat(items(page(last))).isEqualTo(all.subList(3, 6));
        var added = posted().location();
        assertThat(items(page(third))).containsExactly(added);
    }

    @Test
    void hasNoPageBeforeWhereEverythingIsGone() {
        var third = third();
        for (var index = 0; index < 6; index++) {
            delete(index);
        }
        assertThat(back(third)).isNull();
        assertThat(page(third).get("startIndex").intValue()).isZero();
    }

    @Test
    void showsAgainWhereItWasWhatCameBack() {
        var third = third();
        delete(4);
        var gone = program.get(all.get(4));
        program.with("If-Match", gone.etag()).post(all.get(4) + "/restore", "");
        assertThat(items(page(back(third)))).isEqualTo(all.subList(3, 6));
    }

    @Test
    void answersNothingForPagesThatNobodyTold() {
        for (var page :
                List.of(
                        "999999999999",
                        "1-999999999999",
                        "0-0",
                        "5-3",
                        "00",
                        "07",
                        "-",
                        "0-",
                        "")) {
            assertThat(program.get(container + "?iris=1&page=" + page).status())
                    .as(page)
                    .isEqualTo(404);
        }
    }

    private String third() {
        var second = page(container + "?iris=1&limit=3&page=0").get("next").stringValue();
        return page(second).get("next").stringValue();
    }

    private void delete(int index) {
        var address = all.get(index);
        program.with("If-Match", program.get(address).etag()).delete(address);
    }

    private @Nullable String back(String page) {
        return page(page).path("prev").asString(null);
    }

    private JsonNode page(@Nullable String address) {
        var answer = program.get(Objects.requireNonNull(address));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> items(JsonNode page) {
        return page.get("items").valueStream().map(JsonNode::stringValue).toList();
    }
}
