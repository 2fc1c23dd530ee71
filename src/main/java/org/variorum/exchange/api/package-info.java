/// The border of the API, whatever is behind it: who comes, how much, in what shape, and how errors
/// are told.
@NullMarked
package org.variorum.exchange.api;

import org.jspecify.annotations.NullMarked;
