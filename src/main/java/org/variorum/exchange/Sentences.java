package org.variorum.exchange;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.variorum.Plumbing;
import org.variorum.Refusal;

/// The words of `messages.properties` where there is no screen: in the log and in what other
/// programs read.
@Component
@Plumbing(because = "fills words into sentences and knows nothing else")
public class Sentences {

    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    /// The text of a key with its placeholders filled.
    public String get(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ENGLISH);
    }

    /// What a refusal says to the person.
    public String of(Refusal refusal) {
        return get("refusal." + refusal.code(), refusal.arguments().toArray());
    }
}
