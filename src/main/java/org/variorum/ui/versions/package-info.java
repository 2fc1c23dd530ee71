/// The versions of a document: publishing one, and what it changed.
@NullMarked
package org.variorum.ui.versions;

import org.jspecify.annotations.NullMarked;
