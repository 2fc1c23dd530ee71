package org.variorum.exchange.webannotation;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What of a container's annotations the caller would like to get (the header `Prefer`).
///
/// @param irisOnly their addresses alone
/// @param minimal none of them, only where the pages are
/// @param applied whether anything that was preferred is done
record Preference(boolean irisOnly, boolean minimal, boolean applied) {

    private static final Pattern INCLUDE =
            Pattern.compile("include\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,]+))", Pattern.CASE_INSENSITIVE);

    /// What is preferred at an address that says already whether it is about addresses alone; there
    /// only whether to be minimal is left to prefer.
    ///
    /// Both kinds of content at once, which the Protocol forbids to ask for, are no preference.
    static Preference of(Enumeration<String> headers, boolean irisByAddress, boolean isSaid) {
        var wanted = wanted(Collections.list(headers));
        var both =
                wanted.contains(Terms.PREFER_IRIS) && wanted.contains(Terms.PREFER_DESCRIPTIONS);
        var iris = isSaid ? irisByAddress : !both && wanted.contains(Terms.PREFER_IRIS);
        var minimal = wanted.contains(Terms.PREFER_MINIMAL);
        var applied =
                minimal
                        || !both
                                && !isSaid
                                && (iris || wanted.contains(Terms.PREFER_DESCRIPTIONS));
        return new Preference(iris, minimal, applied);
    }

    private static Set<String> wanted(List<String> headers) {
        var wanted = new HashSet<String>();
        for (var header : headers) {
            if (!header.toLowerCase(Locale.ROOT).contains("return=representation")) {
                continue;
            }
            var match = INCLUDE.matcher(header);
            while (match.find()) {
                var list = match.group(1) == null ? match.group(2) : match.group(1);
                wanted.addAll(List.of(list.strip().split("\\s+")));
            }
        }
        return wanted;
    }
}
