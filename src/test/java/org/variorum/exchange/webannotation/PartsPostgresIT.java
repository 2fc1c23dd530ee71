package org.variorum.exchange.webannotation;

import org.variorum.testing.PostgresTest;

@PostgresTest
class PartsPostgresIT extends PartsContract {}
