package org.variorum.discussions;

import org.variorum.testing.DatabaseTest;

@DatabaseTest
class DiscussionsAtOnceTest extends DiscussionsAtOnceContract {}
