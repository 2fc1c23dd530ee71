/// A group's own pages: its members and its vocabulary.
@NullMarked
package org.variorum.ui.groups;

import org.jspecify.annotations.NullMarked;
