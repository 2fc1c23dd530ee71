/// Anchoring: pure text: spans, quotes and finding a passage again in a changed text.
@ApplicationModule(
        displayName = "Anchoring",
        allowedDependencies = {})
@NullMarked
package org.variorum.anchoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
