/// Groups: reading groups, their members and what each member's role allows.
@ApplicationModule(
        displayName = "Groups",
        allowedDependencies = {"accounts", "history"})
@NullMarked
package org.variorum.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
