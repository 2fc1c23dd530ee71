package org.variorum.annotations;

import org.variorum.testing.PostgresTest;

@PostgresTest
class PlacementsPostgresIT extends PlacementsContract {}
