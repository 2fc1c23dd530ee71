package org.variorum.documents;

import org.variorum.testing.DatabaseTest;

@DatabaseTest
class DocumentsTest extends DocumentsContract {}
