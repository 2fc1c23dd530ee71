package org.variorum.claims;

import org.variorum.testing.PostgresTest;

@PostgresTest
class ClaimStatementsPostgresIT extends ClaimStatementsContract {}
