package org.variorum.exchange.webannotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.variorum.exchange.webannotation.Listing.Sum;

/// Over a container of a thousand annotations at the positions from 1 up.
class SumsTest {

    private final Sums sums = new Sums();
    private final UUID document = UUID.randomUUID();
    private final UUID reader = UUID.randomUUID();

    private long total = 1_000;
    private int counted;
    private Runnable meanwhile = () -> {};

    private final Sums.Counting counting =
            new Sums.Counting() {
                @Override
                public Sum around(long position) {
                    counted += 1_000;
                    meanwhile.run();
                    return new Sum(position, total - position, null);
                }

                @Override
                public long between(long after, long upTo) {
                    counted += (int) (upTo - after);
                    meanwhile.run();
                    return upTo - after;
                }
            };

    @BeforeEach
    void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void end() {
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void countsOnceAndThenOnlyWhatIsBetween() {
        assertThat(around(0)).isEqualTo(new Sum(0, 1_000, null));
        assertThat(around(100)).isEqualTo(new Sum(100, 900, null));
        assertThat(around(100)).isEqualTo(new Sum(100, 900, null));
        assertThat(counted).isEqualTo(1_100);
        sums.around(document, UUID.randomUUID(), 100, counting);
        assertThat(counted).as("another reader's").isEqualTo(2_100);
    }

    @Test
    void countsAnewWhileSomethingChangesAndAfterIt() {
        around(0);
        sums.changes(document);
        total = 1_001;
        assertThat(around(0).behind()).isEqualTo(1_001);
        around(0);
        assertThat(counted).isEqualTo(3_000);
        commit();
        assertThat(around(0).behind()).isEqualTo(1_001);
        around(0);
        assertThat(counted).isEqualTo(4_000);
    }

    @Test
    void keepsNothingThatWasCountedWhileSomethingChanged() {
        meanwhile =
                () -> {
                    sums.changes(document);
                    commit();
                };
        around(0);
        meanwhile = () -> {};
        total = 1_001;
        assertThat(around(0).behind()).isEqualTo(1_001);
    }

    @Test
    void addsNothingToASumThatIsOfBefore() {
        around(0);
        meanwhile =
                () -> {
                    total = 900;
                    sums.changes(document);
                    commit();
                    meanwhile = () -> {};
                };
        assertThat(around(100)).isEqualTo(new Sum(100, 800, null));
    }

    private Sum around(long position) {
        return sums.around(document, reader, position, counting);
    }

    private static void commit() {
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(each -> each.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
        TransactionSynchronizationManager.clearSynchronization();
        TransactionSynchronizationManager.initSynchronization();
    }
}
