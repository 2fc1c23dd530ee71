/// The screens: the only code that imports Vaadin.
@ApplicationModule(displayName = "UI", type = ApplicationModule.Type.OPEN)
@NullMarked
package org.variorum.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
