/// Signing in, setting up, and one's own account.
@NullMarked
package org.variorum.ui.account;

import org.jspecify.annotations.NullMarked;
