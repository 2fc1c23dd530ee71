package org.variorum.exchange.api;

/// Tells text from what only looks like it: half a surrogate pair is no character, and the
/// character 0 is one that PostgreSQL cannot keep.
public final class WellFormed {

    private WellFormed() {}

    /// Whether every surrogate has its other half and no character is 0.
    public static boolean is(String text) {
        for (var index = 0; index < text.length(); index++) {
            var unit = text.charAt(index);
            if (unit == 0 || Character.isLowSurrogate(unit)) {
                return false;
            }
            if (Character.isHighSurrogate(unit)) {
                index++;
                if (index == text.length() || !Character.isLowSurrogate(text.charAt(index))) {
                    return false;
                }
            }
        }
        return true;
    }
}
