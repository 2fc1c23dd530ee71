package org.variorum.review;

import org.variorum.testing.PostgresTest;

@PostgresTest
class DecisionsPostgresIT extends DecisionsContract {}
