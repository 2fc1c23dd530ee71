package org.variorum.ui.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Works out once what many desks want to know of the same change at the same moment: with fifty
/// readers of a document, one highlight would otherwise be read fifty times from the database, and
/// the last reader would see it when the fiftieth reading is done.
@Component
class OnceForAll {

    private static final int KEPT = 256;

    private final Map<Object, CompletableFuture<Object>> answers = new LinkedHashMap<>();

    /// The answer to a question, by whoever asks it first; the others wait for that. A failure is
    /// the first one's own: who waited works it out again.
    ///
    /// @param question names the question and all that the answer depends on; never anything that
    ///   some who ask may see and others may not
    @SuppressWarnings("unchecked")
    <T> T answer(Object question, Supplier<T> work) {
        var mine = new CompletableFuture<Object>();
        var first = firstFor(question, mine);
        if (first != mine) {
            try {
                return (T) first.join();
            } catch (CompletionException failedForAnother) {
                return work.get();
            }
        }
        try {
            var answer = work.get();
            mine.complete(answer);
            return answer;
        } catch (RuntimeException | Error failure) {
            forget(question);
            mine.completeExceptionally(failure);
            throw failure;
        }
    }

    private synchronized CompletableFuture<Object> firstFor(
            Object question, CompletableFuture<Object> mine) {
        var present = answers.putIfAbsent(question, mine);
        if (answers.size() > KEPT) {
            var oldest = answers.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        return present == null ? mine : present;
    }

    private synchronized void forget(Object question) {
        answers.remove(question);
    }
}
