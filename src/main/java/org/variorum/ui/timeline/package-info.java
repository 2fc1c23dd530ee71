/// What happened in a group.
@NullMarked
package org.variorum.ui.timeline;

import org.jspecify.annotations.NullMarked;
