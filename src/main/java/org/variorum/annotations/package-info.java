/// Annotations: passages and what people say of them in notes and tags.
@ApplicationModule(
        displayName = "Annotations",
        allowedDependencies = {"anchoring", "accounts", "history", "groups", "documents"})
@NullMarked
package org.variorum.annotations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
