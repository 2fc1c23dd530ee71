package org.variorum.documents;

import org.variorum.testing.PostgresTest;

@PostgresTest
class DocumentsPostgresIT extends DocumentsContract {}
