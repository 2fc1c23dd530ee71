package org.variorum.groups;

import org.variorum.testing.PostgresTest;

@PostgresTest
class GroupsPostgresIT extends GroupsContract {}
