/// The REST API: everything a person can do on the screens, by the same services.
@NullMarked
package org.variorum.exchange.rest;

import org.jspecify.annotations.NullMarked;
