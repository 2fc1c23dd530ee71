package org.variorum.claims;

import org.variorum.testing.DatabaseTest;

@DatabaseTest
class ClaimRacesTest extends ClaimRacesContract {}
