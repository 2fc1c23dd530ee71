package org.variorum.documents;

import org.variorum.testing.PostgresTest;

@PostgresTest
class DocumentRacesPostgresIT extends DocumentRacesContract {}
