package org.variorum.e2e;

/// What windows look at: the packaged app, or the text pane's own page.
interface Site {

    /// The address of a place, such as `login`.
    String at(String place);

    /// Whether a request to this address is one to the site itself.
    boolean serves(String address);
}
