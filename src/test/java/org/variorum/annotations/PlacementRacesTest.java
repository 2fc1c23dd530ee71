package org.variorum.annotations;

import org.variorum.testing.DatabaseTest;

@DatabaseTest
class PlacementRacesTest extends PlacementRacesContract {}
