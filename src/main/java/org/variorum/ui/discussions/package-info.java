/// The argument about a claim or a passage, as a panel that other screens embed.
@NullMarked
package org.variorum.ui.discussions;

import org.jspecify.annotations.NullMarked;
