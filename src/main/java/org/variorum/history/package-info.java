/// History: who changed what, when and why.
@ApplicationModule(displayName = "History", allowedDependencies = "accounts")
@NullMarked
package org.variorum.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
