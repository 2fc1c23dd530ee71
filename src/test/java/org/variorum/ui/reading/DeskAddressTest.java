package org.variorum.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.variorum.claims.ClaimId;
import org.variorum.documents.DocumentId;
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
