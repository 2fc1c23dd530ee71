package org.variorum.realtime;

import org.variorum.testing.PostgresTest;

@PostgresTest
class RealtimePostgresIT extends RealtimeContract {}
