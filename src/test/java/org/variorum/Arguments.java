package org.variorum;

import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.UserId;

/// Makes the arguments of a service method by their types: ids from the fixture, records through
/// their canonical constructors, the first constant of an enum, a collection of one.
///
/// @param acting who calls, given where a method wants to be told just that
/// @param choice which of the implementations of a sealed type, from 0
record Arguments(Map<Class<?>, Object> values, UserId acting, int choice) {

    private static final Map<Class<?>, Object> PLAIN =
            Map.of(
                    String.class,
                    "Some words",
                    int.class,
                    1,
                    long.class,
                    1L,
                    boolean.class,
                    false,
                    Integer.class,
                    1,
                    Long.class,
                    1L,
                    Boolean.class,
                    false);

    Object[] of(ServiceMethod service) {
        return Arrays.stream(service.method().getParameters())
                .map(parameter -> value(service, parameter))
                .toArray();
    }

    private Object value(ServiceMethod service, Parameter parameter) {
        return service.isSelf(parameter.getName())
                ? acting
                : make(parameter.getParameterizedType(), service.signature());
    }

    private Object make(Type type, String where) {
        var raw = raw(type);
        if (values.containsKey(raw)) {
            return values.get(raw);
        }
        if (PLAIN.containsKey(raw)) {
            return PLAIN.get(raw);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        if (Collection.class.isAssignableFrom(raw)) {
            var element = make(((ParameterizedType) type).getActualTypeArguments()[0], where);
            return raw == Set.class ? Set.of(element) : List.of(element);
        }
        if (raw == Consumer.class) {
            return (Consumer<Object>) _ -> {};
        }
        if (raw.isSealed()) {
            var permitted = raw.getPermittedSubclasses();
            return make(permitted[choice % permitted.length], where);
        }
        return raw.isRecord() && !isId(raw) ? construct(raw, where) : missing(raw, where);
    }

    private Object construct(Class<?> type, String where) {
        var components = type.getRecordComponents();
        var types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var parts =
                Arrays.stream(components)
                        .map(component -> make(component.getGenericType(), where))
                        .toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(
                    "%s takes a %s, which cannot be made of made-up parts: add a value for it to RefusalFixture.build()"
                            .formatted(where, type.getSimpleName()),
                    failure);
        }
    }

    /// An id that is made up would be refused because it is unknown, which proves nothing.
    private static boolean isId(Class<?> type) {
        return type.getSimpleName().endsWith("Id");
    }

    private static Object missing(Class<?> type, String where) {
        throw new AssertionError(
                "%s takes a %s, of which the fixture has none: make a real one in RefusalFixture.build() and put it into its values"
                        .formatted(where, type.getSimpleName()));
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic
                ? (Class<?>) generic.getRawType()
                : (Class<?>) type;
    }

    /// Whether this type is among the parameters or inside them.
    static boolean mentions(ServiceMethod service, Class<?> wanted) {
        return Arrays.stream(service.method().getGenericParameterTypes())
                .anyMatch(type -> walk(type, new ArrayList<>()).contains(wanted));
    }

    /// How many choices there are: as many as the sealed types among the parameters need.
    static int choices(ServiceMethod service) {
        return Arrays.stream(service.method().getGenericParameterTypes())
                .flatMap(type -> walk(type, new ArrayList<>()).stream())
                .filter(Class::isSealed)
                .mapToInt(type -> type.getPermittedSubclasses().length)
                .max()
                .orElse(1);
    }

    private static List<Class<?>> walk(@Nullable Type type, List<Class<?>> seen) {
        if (type instanceof ParameterizedType generic) {
            for (var argument : generic.getActualTypeArguments()) {
                walk(argument, seen);
            }
        } else if (type instanceof Class<?> plain && !seen.contains(plain)) {
            seen.add(plain);
            if (plain.isRecord()) {
                for (var component : plain.getRecordComponents()) {
                    walk(component.getGenericType(), seen);
                }
            }
            if (plain.isSealed()) {
                for (var permitted : plain.getPermittedSubclasses()) {
                    walk(permitted, seen);
                }
            }
        }
        return seen;
    }
}
