/// Documents: documents, their versions and the structure that stands off each text.
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"anchoring", "accounts", "history", "groups"})
@NullMarked
package org.variorum.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
