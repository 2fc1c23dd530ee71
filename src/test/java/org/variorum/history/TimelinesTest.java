package org.variorum.history;

import org.variorum.testing.DatabaseTest;

@DatabaseTest
class TimelinesTest extends TimelinesContract {}
