package org.variorum.realtime;

/// A listener's place. Whoever registered removes it when its screen goes away; nobody else does.
@FunctionalInterface
public interface Registration {

    /// Ends it at once: no delivery begins any more, though one that has begun may still be
    /// finishing. A second time changes nothing.
    void remove();
}
