package org.variorum;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.variorum.accounts.UserId;
import org.variorum.realtime.Registration;
import org.variorum.testing.Cast;

/// Calls methods of services as this person or that, with arguments that are made up, and says how
/// it went.
@Component
class RefusalCalls {

    private final ApplicationContext context;
    private final PlatformTransactionManager transactions;
    private final Cast cast;

    RefusalCalls(ApplicationContext context, PlatformTransactionManager transactions, Cast cast) {
        this.context = context;
        this.transactions = transactions;
        this.cast = cast;
    }

    /// Whether each of the method's choices is denied; not whether some are.
    boolean denied(ServiceMethod method, UserId person, Map<Class<?>, Object> values) {
        var answers = new TreeSet<Boolean>();
        for (var choice = 0; choice < Arguments.choices(method); choice++) {
            answers.add(isDenied(call(method, person, values, choice)));
        }
        assertThat(answers).as("the same for each kind of argument").hasSize(1);
        return answers.first();
    }

    @Nullable Object call(
            ServiceMethod method, UserId person, Map<Class<?>, Object> values, int choice) {
        return cast.as(
                        person,
                        () ->
                                Optional.ofNullable(
                                        invoke(method, new Arguments(values, person, choice))))
                .orElse(null);
    }

    boolean deniedToNobody(ServiceMethod method, Arguments arguments, boolean anonymous) {
        if (anonymous) {
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            new AnonymousAuthenticationToken(
                                    "key",
                                    "anonymous",
                                    AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        }
        try {
            return isDenied(invoke(method, arguments));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /// What the method returns or throws. Nothing of it stays, so that the next call finds the same
    /// group.
    @Nullable Object invoke(ServiceMethod method, Arguments arguments) {
        var values = arguments.of(method);
        var transaction = new TransactionTemplate(transactions);
        var outcome =
                transaction.execute(
                        status -> {
                            status.setRollbackOnly();
                            try {
                                var result =
                                        method.method()
                                                .invoke(context.getBean(method.service()), values);
                                if (result instanceof Registration registration) {
                                    registration.remove();
                                }
                                return Optional.ofNullable(result);
                            } catch (InvocationTargetException thrown) {
                                return Optional.<Object>of(thrown.getTargetException());
                            } catch (IllegalAccessException impossible) {
                                throw new AssertionError(impossible);
                            }
                        });
        return Objects.requireNonNull(outcome).orElse(null);
    }

    static boolean isDenied(@Nullable Object outcome) {
        assertThat(outcome instanceof UnsupportedOperationException).as("not built yet").isFalse();
        return outcome instanceof AccessDeniedException
                || outcome instanceof AuthenticationException;
    }

    static boolean isEmpty(@Nullable Object outcome) {
        return switch (outcome) {
            case Collection<?> many -> many.isEmpty();
            case Map<?, ?> many -> many.isEmpty();
            case Optional<?> one -> one.isEmpty();
            case null, default -> false;
        };
    }
}
