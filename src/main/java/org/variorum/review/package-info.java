/// Review: editors' decisions on claims.
@ApplicationModule(
        displayName = "Review",
        allowedDependencies = {
            "anchoring",
            "accounts",
            "history",
            "groups",
            "documents",
            "annotations",
            "claims",
            "discussions"
        })
@NullMarked
package org.variorum.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
