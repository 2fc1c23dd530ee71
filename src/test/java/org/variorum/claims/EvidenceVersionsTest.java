package org.variorum.claims;

import org.variorum.testing.DatabaseTest;

@DatabaseTest
class EvidenceVersionsTest extends EvidenceVersionsContract {}
