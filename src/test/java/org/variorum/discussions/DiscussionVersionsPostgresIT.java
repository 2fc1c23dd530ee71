package org.variorum.discussions;

import org.variorum.testing.PostgresTest;

@PostgresTest
class DiscussionVersionsPostgresIT extends DiscussionVersionsContract {}
