package org.variorum.ui.components;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.variorum.Refusal;

/// The words of the interface, from `messages.properties`. A test finds keys that are used and
/// missing, or there and unused.
public final class Texts {

    private static final ResourceBundle MESSAGES =
            ResourceBundle.getBundle("messages", Locale.ROOT, Texts.class.getModule());

    private Texts() {}

    /// The text of a key with its placeholders filled.
    ///
    /// @throws MissingResourceException if the key has no text: a mistake of ours, found by a test
    public static String get(String key, Object... arguments) {
        var pattern = MESSAGES.getString(key);
        return arguments.length == 0 && pattern.indexOf('\'') < 0
                ? pattern
                : new MessageFormat(pattern, Locale.ENGLISH).format(arguments);
    }

    /// The first of these keys that has a text: for wordings that are special only sometimes.
    public static String first(String special, String general, Object... arguments) {
        return get(MESSAGES.containsKey(special) ? special : general, arguments);
    }

    /// All texts whose keys start so, as they are written, by the rest of the key.
    public static Map<String, String> startingWith(String prefix) {
        return MESSAGES.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(
                        Collectors.toMap(
                                key -> key.substring(prefix.length()), MESSAGES::getString));
    }

    /// What a refusal says to the person.
    public static String of(Refusal refusal) {
        return get("refusal." + refusal.code(), refusal.arguments().toArray());
    }

    /// The word for an enum's constant: `<type>.<constant>` in lower case, hyphens for underscores.
    public static String of(Enum<?> constant) {
        return get(
                keyOf(constant.getDeclaringClass().getSimpleName())
                        + "."
                        + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String keyOf(String typeName) {
        return typeName.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
