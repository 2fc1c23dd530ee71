package org.variorum.realtime;

import org.variorum.testing.DatabaseTest;

@DatabaseTest
class RealtimeTest extends RealtimeContract {}
