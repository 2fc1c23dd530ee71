package org.variorum.claims;

import org.variorum.testing.DatabaseTest;

@DatabaseTest
class ClaimStatementsTest extends ClaimStatementsContract {}
