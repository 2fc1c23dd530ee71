/// Claims: statements that rest on passages of several documents.
@ApplicationModule(
        displayName = "Claims",
        allowedDependencies = {
            "anchoring",
            "accounts",
            "history",
            "groups",
            "documents",
            "annotations"
        })
@NullMarked
package org.variorum.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
