package org.variorum.claims;

import org.variorum.testing.PostgresTest;

@PostgresTest
class EvidenceVersionsPostgresIT extends EvidenceVersionsContract {}
