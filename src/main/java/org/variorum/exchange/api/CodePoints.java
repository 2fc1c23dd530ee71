package org.variorum.exchange.api;

import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.variorum.anchoring.Span;

/// Converts offsets of one text between Unicode code points, in which the API counts, and UTF-16
/// units, in which everything else here does. The only place that does.
///
/// A text without surrogates, which is nearly every text, needs no table.
public final class CodePoints {

    private final int units;

    /// Where, in units, each pair begins, ascending.
    private final int[] pairs;

    private CodePoints(int units, int[] pairs) {
        this.units = units;
        this.pairs = pairs;
    }

    /// Of this text, which holds no half pairs.
    public static CodePoints of(String text) {
        var pairs = new int[16];
        var count = 0;
        for (var index = 0; index < text.length(); index++) {
            if (Character.isHighSurrogate(text.charAt(index))) {
                if (count == pairs.length) {
                    pairs = Arrays.copyOf(pairs, 2 * count);
                }
                pairs[count++] = index;
            }
        }
        return new CodePoints(text.length(), Arrays.copyOf(pairs, count));
    }

    /// How many code points the text has.
    public int length() {
        return units - pairs.length;
    }

    /// The code points before this unit. Inside a pair, those before the pair.
    ///
    /// @throws IndexOutOfBoundsException beyond the text
    public int toCodePoints(int unit) {
        if (unit < 0 || unit > units) {
            throw new IndexOutOfBoundsException(unit);
        }
        var found = Arrays.binarySearch(pairs, unit);
        // A pair that begins before the unit has two units for one code point.
        return unit - (found >= 0 ? found : -found - 1);
    }

    /// The unit at which this code point begins; the length of the text for the end.
    ///
    /// @throws IndexOutOfBoundsException beyond the text
    public int toUnits(int codePoint) {
        if (codePoint < 0 || codePoint > length()) {
            throw new IndexOutOfBoundsException(codePoint);
        }
        var low = 0;
        var high = pairs.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (pairs[middle] - middle < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoint + low;
    }

    /// A span from outside, in code points, the end exclusive.
    ///
    /// @throws ApiFailure 422 with the field `start` or `end` where it is beyond the text or the
    ///   start is after the end
    public Span span(int start, int end) {
        if (start < 0 || start > length()) {
            throw ApiFailure.field(
                    HttpStatus.UNPROCESSABLE_CONTENT, "start", "offset-outside", length());
        }
        if (end < 0 || end > length()) {
            throw ApiFailure.field(
                    HttpStatus.UNPROCESSABLE_CONTENT, "end", "offset-outside", length());
        }
        if (start > end) {
            throw ApiFailure.field(HttpStatus.UNPROCESSABLE_CONTENT, "start", "start-after-end");
        }
        return new Span(toUnits(start), toUnits(end));
    }
}
