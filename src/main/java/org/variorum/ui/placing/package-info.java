/// Deciding where passages are in a new version of their document.
@NullMarked
package org.variorum.ui.placing;

import org.jspecify.annotations.NullMarked;
