package org.variorum.claims;

import org.variorum.testing.PostgresTest;

@PostgresTest
class RelationsPostgresIT extends RelationsContract {}
