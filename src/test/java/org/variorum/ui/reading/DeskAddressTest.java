package org.variorum.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.variorum.anchoring.Span;
import org.variorum.claims.ClaimId;
import org.variorum.documents.DocumentId;
import org.variorum.ui.components.Places;
import org.variorum.ui.reading.DeskAddress.Opened;
import org.variorum.ui.reading.DeskAddress.Selected;

class DeskAddressTest {

    private static final UUID FIRST = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID SECOND = UUID.fromString("00000000-0000-0000-0000-000000000002");

    @Test
    void readsWhatItWrote() {
        var address =
                new DeskAddress(
                        List.of(
                                new Opened(new DocumentId(FIRST), null),
                                new Opened(new DocumentId(SECOND), 3)),
                        new Selected.OfClaim(new ClaimId(FIRST)));
        assertThat(DeskAddress.of(address.toQuery())).isEqualTo(address);
    }

    @Test
    void leavesOutWhatCannotBeRead() {
        var query =
                QueryParameters.fromString(
                        "doc=nonsense&doc=%s&doc=%s@0&doc=%s&claim=%%27--&passage="
                                .formatted(FIRST, SECOND, FIRST));
        assertThat(DeskAddress.of(query))
                .isEqualTo(
                        new DeskAddress(
                                List.of(
                                        new Opened(new DocumentId(FIRST), null),
                                        new Opened(new DocumentId(SECOND), null)),
                                null));
    }

    @Test
    void holdsTwoVersionsOfADocument() {
        var query = QueryParameters.fromString("doc=%1$s@1&doc=%1$s&doc=%1$s@1".formatted(FIRST));
        assertThat(DeskAddress.of(query).open())
                .containsExactly(
                        new Opened(new DocumentId(FIRST), 1),
                        new Opened(new DocumentId(FIRST), null));
    }

    @Test
    void readsAStretchOfTheText() {
        var opened = List.of(new Opened(new DocumentId(FIRST), 2));
        var address = new DeskAddress(opened, new Selected.OfSpan(new Span(0, 13)));
        assertThat(DeskAddress.of(address.toQuery())).isEqualTo(address);
        var copied = Places.deskAt("a-group", new DocumentId(FIRST), 2, new Span(0, 13));
        var query = copied.substring(copied.indexOf('?') + 1);
        assertThat(DeskAddress.of(QueryParameters.fromString(query))).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9-3", "4", "-1-7", "1-99999999999", "a-b", "3-3", "", "1-2-3"})
    void leavesOutStretchesThatAreNone(String span) {
        var query = QueryParameters.fromString("doc=" + FIRST + "&span=" + span);
        assertThat(DeskAddress.of(query).selected()).isNull();
    }

    @Test
    void opensFourDocumentsAtMost() {
        var query =
                new QueryParameters(
                        java.util.Map.of(
                                "doc",
                                java.util.stream.Stream.generate(() -> UUID.randomUUID().toString())
                                        .limit(7)
                                        .toList()));
        assertThat(DeskAddress.of(query).open()).hasSize(4);
    }
}
