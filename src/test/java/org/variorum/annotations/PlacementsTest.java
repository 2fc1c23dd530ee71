package org.variorum.annotations;

import org.variorum.testing.DatabaseTest;

@DatabaseTest
class PlacementsTest extends PlacementsContract {}
