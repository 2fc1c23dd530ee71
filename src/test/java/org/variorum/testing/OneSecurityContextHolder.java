package org.variorum.testing;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/// Each application context brings a holder of its own for who is signed in, and the last one
/// started makes its own the global one. Before each test the global one is again that of the
/// test's context, so that several contexts can live in one run.
class OneSecurityContextHolder extends AbstractTestExecutionListener {

    @Override
    public void prepareTestInstance(TestContext test) {
        takeTheContextsOwn(test);
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        takeTheContextsOwn(test);
    }

    private static void takeTheContextsOwn(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext()
                    .getBeanProvider(SecurityContextHolderStrategy.class)
                    .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
        }
    }
}
