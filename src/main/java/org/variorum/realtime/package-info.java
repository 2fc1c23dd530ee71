/// Realtime: carries committed changes, and who is here, to open screens.
@ApplicationModule(
        displayName = "Realtime",
        allowedDependencies = {
            "anchoring",
            "accounts",
            "history",
            "groups",
            "documents",
            "annotations",
            "claims",
            "discussions",
            "review"
        })
@NullMarked
package org.variorum.realtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
