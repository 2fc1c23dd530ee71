package org.variorum.exchange.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Says in the document what the records say in Java and springdoc does not read: which part is
/// always there, which may be null, and that the words of enums are in small letters.
final class RecordSchemas {

    private final Map<String, Class<?>> records = new HashMap<>();

    /// Of the records that the API's methods take and return.
    RecordSchemas(RequestMappingHandlerMapping mapping) {
        for (var method : mapping.getHandlerMethods().values()) {
            if (method.getBeanType().getName().startsWith("org.variorum.exchange.")) {
                walk(method.getMethod().getGenericReturnType());
                Arrays.stream(method.getMethod().getGenericParameterTypes()).forEach(this::walk);
            }
        }
    }

    /// Mends the document in place.
    void mend(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        if (schemas == null) {
            return;
        }
        records.forEach(
                (name, type) -> {
                    var schema = schemas.get(name);
                    if (schema != null && schema.getProperties() != null) {
                        mend(schema, type);
                    }
                });
        document.getPaths()
                .values()
                .forEach(
                        path ->
                                path.readOperations().stream()
                                        .filter(operation -> operation.getParameters() != null)
                                        .flatMap(operation -> operation.getParameters().stream())
                                        .filter(parameter -> parameter.getSchema() != null)
                                        .forEach(parameter -> lowerCase(parameter.getSchema())));
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void mend(Schema schema, Class<?> type) {
        Map<String, Schema> properties = schema.getProperties();
        var required = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            var property = properties.get(component.getName());
            if (property == null) {
                continue;
            }
            lowerCase(property);
            if (isNullable(component)) {
                properties.put(component.getName(), orNull(property));
            } else {
                required.add(component.getName());
            }
        }
        schema.setRequired(required.isEmpty() ? null : required);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Schema orNull(Schema property) {
        if (property.get$ref() == null) {
            property.addType("null");
            if (property.getEnum() != null) {
                var words = new ArrayList<Object>(property.getEnum());
                words.add(null);
                property.setEnum(words);
            }
            return property;
        }
        var none = new Schema<Object>();
        none.addType("null");
        return new Schema<Object>().oneOf(List.of(property, none));
    }

    /// As they are written, whatever they are called in Java.
    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void lowerCase(Schema schema) {
        if (schema.getEnum() != null) {
            var words = new LinkedHashSet<Object>();
            schema.getEnum()
                    .forEach(word -> words.add(String.valueOf(word).toLowerCase(Locale.ROOT)));
            schema.setEnum(new ArrayList<>(words));
        }
        if (schema.getItems() != null) {
            lowerCase(schema.getItems());
        }
        if (schema.getAdditionalProperties() instanceof Schema more) {
            lowerCase(more);
        }
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private void walk(Type type) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::walk);
        } else if (type instanceof Class<?> plain
                && plain.isRecord()
                && records.putIfAbsent(plain.getSimpleName(), plain) == null) {
            for (var component : plain.getRecordComponents()) {
                walk(component.getGenericType());
            }
        }
    }
}
