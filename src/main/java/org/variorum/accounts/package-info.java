/// Accounts: people, their credentials and who is acting.
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {})
@NullMarked
package org.variorum.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
