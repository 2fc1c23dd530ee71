/// What the screens share: badges, notices, dialogs, rendered Markdown.
@NullMarked
package org.variorum.ui.components;

import org.jspecify.annotations.NullMarked;
