package org.variorum;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ClassUtils;

/// One public method of a service, with the rule that it carries.
record ServiceMethod(Class<?> service, Method method, String rule) {

    static final String EVERYBODY = "isAuthenticated()";
    static final String ADMINS = "hasRole('ADMIN')";

    private static final Pattern RIGHT = Pattern.compile("@(\\w+)\\.(\\w+)\\(");

    /// All of them, in every module.
    static List<ServiceMethod> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Service.class));
        return scanner.findCandidateComponents("org.variorum").stream()
                .map(bean -> Objects.requireNonNull(bean.getBeanClassName()))
                .map(name -> (Class<?>) ClassUtils.resolveClassName(name, null))
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .filter(type -> !type.isAnnotationPresent(Plumbing.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .filter(method -> !method.isAnnotationPresent(Plumbing.class))
                .map(ServiceMethod::of)
                .sorted(Comparator.comparing(ServiceMethod::signature))
                .toList();
    }

    private static ServiceMethod of(Method method) {
        var rule = method.getAnnotation(PreAuthorize.class);
        return new ServiceMethod(
                method.getDeclaringClass(), method, rule == null ? "" : rule.value());
    }

    /// Such as `Claims.make`.
    String name() {
        return service.getSimpleName() + "." + method.getName();
    }

    /// Such as `Claims.make(NewClaim)`.
    String signature() {
        return name()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    boolean isForAdmins() {
        return rule.equals(ADMINS);
    }

    boolean isForEverybody() {
        return rule.equals(EVERYBODY);
    }

    /// Whether it is declared to change nothing.
    boolean isReading() {
        var own = method.getAnnotation(Transactional.class);
        var transaction = own == null ? service.getAnnotation(Transactional.class) : own;
        return transaction != null && transaction.readOnly();
    }

    /// The rights that its rule asks for, such as `claimRights.edits`.
    Set<String> rights() {
        return RIGHT.matcher(rule)
                .results()
                .map(found -> found.group(1) + "." + found.group(2))
                .collect(Collectors.toSet());
    }

    /// Whether this parameter has to be the person acting.
    boolean isSelf(String parameter) {
        return rule.contains("@acting.is(#" + parameter + ")");
    }

    boolean namesSelf() {
        return rule.contains("@acting.is(#");
    }
}
