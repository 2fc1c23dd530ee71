package org.variorum.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.variorum.Refusal;

class AttemptsTest {

    private final List<String> told = new ArrayList<>();
    private final Attempts attempts = new Attempts(new TellingTransactions());
    private int runs;

    @AfterEach
    void leavesNoTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @Test
    void runsOnceWhereNobodyIsInTheWay() {
        assertThat(attempts.at(() -> ++runs)).isEqualTo(1);
        assertThat(told).containsExactly("begin", "commit");
    }

    @Test
    void runsAgainInAnewTransactionWhereSomebodyWasFaster() {
        assertThat(attempts.at(() -> failing(new OptimisticLockException(), 1))).isEqualTo(2);
        assertThat(told).containsExactly("begin", "rollback", "begin", "commit");
    }

    @Test
    void givesUpAfterTheThirdRun() {
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(
                        () -> attempts.run(() -> failing(new DuplicateKeyException("there"), 9)));
        assertThat(runs).isEqualTo(3);
    }

    @Test
    void leavesRefusalsAndFailuresAlone() {
        for (var failure : List.of(Refusal.of("blank"), new IllegalStateException("broken"))) {
            runs = 0;
            assertThatExceptionOfType(failure.getClass())
                    .isThrownBy(() -> attempts.at(() -> failing(failure, 9)));
            assertThat(runs).isEqualTo(1);
        }
    }

    @Test
    void runsOnceInTheTransactionOfItsCaller() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        assertThatExceptionOfType(OptimisticLockException.class)
                .isThrownBy(() -> attempts.at(() -> failing(new OptimisticLockException(), 1)));
        assertThat(runs).isEqualTo(1);
        assertThat(told).isEmpty();
    }

    private int failing(RuntimeException failure, int times) {
        if (++runs <= times) {
            throw failure;
        }
        return runs;
    }

    private final class TellingTransactions extends AbstractPlatformTransactionManager {

        @Override
        protected Object doGetTransaction() {
            return "transaction";
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            told.add("begin");
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            told.add("commit");
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            told.add("rollback");
        }
    }
}
