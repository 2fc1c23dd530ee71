package org.variorum;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a public bean or method that checks no rights of its own because a checked service calls
/// it. The security test looks at every public bean and lets only these through, so each says why.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Plumbing {

    /// Why no check is needed here.
    String because();
}
