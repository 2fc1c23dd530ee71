package org.variorum.review;

import org.variorum.testing.DatabaseTest;

@DatabaseTest
class DecisionsTest extends DecisionsContract {}
