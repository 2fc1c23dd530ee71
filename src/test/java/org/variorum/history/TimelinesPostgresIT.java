package org.variorum.history;

import org.variorum.testing.PostgresTest;

@PostgresTest
class TimelinesPostgresIT extends TimelinesContract {}
