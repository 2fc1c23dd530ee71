package org.variorum;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person's mistake, refused before anything was saved. It is told to them in one sentence where
/// they are looking and is never logged as a failure.
///
/// The sentence is `refusal.<code>` in `messages.properties`; the arguments fill its placeholders.
public class Refusal extends RuntimeException {

    private final String code;
    private final @Nullable String field;
    private final transient List<Object> arguments;

    private Refusal(String code, @Nullable String field, List<Object> arguments) {
        super(code + arguments);
        this.code = code;
        this.field = field;
        this.arguments = arguments;
    }

    /// A refusal of the whole act.
    public static Refusal of(String code, Object... arguments) {
        return new Refusal(code, null, List.of(arguments));
    }

    /// A refusal of what one field holds; the field has the name of the command's component.
    public static Refusal field(String field, String code, Object... arguments) {
        return new Refusal(code, field, List.of(arguments));
    }

    /// The stable code, for programs and for the message key.
    public String code() {
        return code;
    }

    /// The component of the command that is wrong, or null if it is the act as a whole.
    public @Nullable String field() {
        return field;
    }

    /// What fills the placeholders of the sentence.
    public List<Object> arguments() {
        return arguments;
    }
}
