/// What the tests share: one application context on H2, one on PostgreSQL, and a cast of people.
@NullMarked
package org.variorum.testing;

import org.jspecify.annotations.NullMarked;
