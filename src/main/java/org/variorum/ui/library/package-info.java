/// Home and the library of a group.
@NullMarked
package org.variorum.ui.library;

import org.jspecify.annotations.NullMarked;
