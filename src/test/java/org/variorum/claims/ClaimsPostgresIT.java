package org.variorum.claims;

import org.variorum.testing.PostgresTest;

@PostgresTest
class ClaimsPostgresIT extends ClaimsContract {}
