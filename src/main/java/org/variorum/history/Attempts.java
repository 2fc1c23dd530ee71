package org.variorum.history;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.variorum.Plumbing;

/// Runs work in a transaction, and again from the start where somebody else was faster: the second
/// run sees what they saved, so an edit finds the lock moved on and ends as [Edited.Conflict], and
/// a creation finds the thing that is already there.
@Component
@Plumbing(because = "runs what a service hands it after that service has checked the right")
public class Attempts {

    private static final int MOST = 3;

    private final TransactionTemplate transactions;
    private final HibernateJpaDialect dialect = new HibernateJpaDialect();

    Attempts(PlatformTransactionManager manager) {
        transactions = new TransactionTemplate(manager);
    }

    /// What the work returns, from its first run that met nobody. Inside a transaction of the
    /// caller it runs once: only who began that one can begin it again.
    ///
    /// @param work reads everything it rests on itself, for it may run up to three times
    public <T> T at(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        for (var attempt = 1; ; attempt++) {
            try {
                return transactions.execute(_ -> work.get());
            } catch (RuntimeException failure) {
                if (attempt == MOST || !isRace(failure)) {
                    throw failure;
                }
            }
        }
    }

    /// The same for work that returns nothing.
    public void run(Runnable work) {
        at(
                () -> {
                    work.run();
                    return Boolean.TRUE;
                });
    }

    /// A flush in a service throws the persistence provider's own exceptions, a commit Spring's.
    private boolean isRace(RuntimeException failure) {
        var known = dialect.translateExceptionIfPossible(failure);
        var told = known == null ? failure : known;
        return told instanceof ConcurrencyFailureException
                || told instanceof DataIntegrityViolationException;
    }
}
