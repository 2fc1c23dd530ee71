/// Discussions: the arguments about claims and passages.
@ApplicationModule(
        displayName = "Discussions",
        allowedDependencies = {
            "anchoring",
            "accounts",
            "history",
            "groups",
            "documents",
            "annotations",
            "claims"
        })
@NullMarked
package org.variorum.discussions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
