/// The people of the installation.
@NullMarked
package org.variorum.ui.admin;

import org.jspecify.annotations.NullMarked;
