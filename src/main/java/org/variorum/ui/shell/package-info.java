/// The frame around every screen: bar, navigation, web security, errors.
@NullMarked
package org.variorum.ui.shell;

import org.jspecify.annotations.NullMarked;
