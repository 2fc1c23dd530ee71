package org.variorum.documents;

import org.variorum.testing.DatabaseTest;

@DatabaseTest
class DocumentRacesTest extends DocumentRacesContract {}
