package org.variorum.exchange.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.variorum.accounts.TokenScope;

/// Which scope a token needs for a method of the API, or for all of a controller's. Without it GET,
/// HEAD and OPTIONS need `read`, everything else `annotate`. The rights of the person are checked
/// by the services, whatever the scope.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Scoped {

    /// The least scope to change something.
    TokenScope value();

    /// The least scope to read.
    TokenScope reading() default TokenScope.READ;
}
