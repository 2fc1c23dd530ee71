package org.variorum.claims;

import org.variorum.testing.DatabaseTest;

@DatabaseTest
class RelationsTest extends RelationsContract {}
