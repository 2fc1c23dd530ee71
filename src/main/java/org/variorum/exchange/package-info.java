/// Exchange: file formats in and out.
@ApplicationModule(
        displayName = "Exchange",
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
package org.variorum.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
