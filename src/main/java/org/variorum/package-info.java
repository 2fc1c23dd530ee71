/// Variorum: documents side by side, and the claims that rest on passages of several of them.
@NullMarked
package org.variorum;

import org.jspecify.annotations.NullMarked;
