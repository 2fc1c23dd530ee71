/// The claims of a group.
@NullMarked
package org.variorum.ui.claims;

import org.jspecify.annotations.NullMarked;
