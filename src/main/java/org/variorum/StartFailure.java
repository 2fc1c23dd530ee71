package org.variorum;

/// Why the program cannot start, in one sentence for whoever started it. It is told without a stack
/// trace, and the program ends with a non-zero exit code.
public class StartFailure extends RuntimeException {

    /// @param sentence what is wrong and, where it can be said, what to do
    public StartFailure(String sentence) {
        super(sentence, null, false, false);
    }

    /// The sentence.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
