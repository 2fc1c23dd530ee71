/// The reading desk.
@NullMarked
package org.variorum.ui.reading;

import org.jspecify.annotations.NullMarked;
