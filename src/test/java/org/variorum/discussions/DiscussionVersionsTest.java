package org.variorum.discussions;

import org.variorum.testing.DatabaseTest;

@DatabaseTest
class DiscussionVersionsTest extends DiscussionVersionsContract {}
