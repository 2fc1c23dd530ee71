/// What people do with the packaged app, tried in a real browser.
@NullMarked
package org.variorum.e2e;

import org.jspecify.annotations.NullMarked;
