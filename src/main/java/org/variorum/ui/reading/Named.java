package org.variorum.ui.reading;

/// A tag or an author as the text pane names and colours it.
record Named(String id, String name, String colour) {}
