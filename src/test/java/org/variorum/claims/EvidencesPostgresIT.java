package org.variorum.claims;

import org.variorum.testing.PostgresTest;

@PostgresTest
class EvidencesPostgresIT extends EvidencesContract {}
