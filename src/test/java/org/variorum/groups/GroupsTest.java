package org.variorum.groups;

import org.variorum.testing.DatabaseTest;

@DatabaseTest
class GroupsTest extends GroupsContract {}
