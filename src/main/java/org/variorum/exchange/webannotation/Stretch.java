package org.variorum.exchange.webannotation;

/// Which part of a container a page shows, by positions, which never change: what comes or goes
/// elsewhere does not move it.
///
/// @param after the position behind which it begins, 0 for the beginning
/// @param upTo the last position that may be on it; where nothing limits it a page is as long as
///   pages are
public record Stretch(long after, long upTo) {

    /// From the beginning.
    public static final Stretch FIRST = new Stretch(0, Long.MAX_VALUE);

    /// As long as pages are.
    public static Stretch behind(long position) {
        return new Stretch(position, Long.MAX_VALUE);
    }

    boolean isLimited() {
        return upTo < Long.MAX_VALUE;
    }
}
