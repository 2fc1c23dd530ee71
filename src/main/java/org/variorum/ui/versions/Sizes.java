package org.variorum.ui.versions;

import java.util.Locale;
import org.variorum.ui.components.Texts;

/// Sizes of files in words.
final class Sizes {

    private static final long KILO = 1024;
    private static final long MEGA = KILO * KILO;

    private Sizes() {}

    static String of(long bytes) {
        if (bytes >= MEGA) {
            return Texts.get("size.mega", shortly((double) bytes / MEGA));
        }
        return bytes >= KILO
                ? Texts.get("size.kilo", shortly((double) bytes / KILO))
                : Texts.get("size.bytes", bytes);
    }

    private static String shortly(double number) {
        return number == Math.rint(number)
                ? String.valueOf((long) number)
                : String.format(Locale.ENGLISH, "%.1f", number);
    }
}
