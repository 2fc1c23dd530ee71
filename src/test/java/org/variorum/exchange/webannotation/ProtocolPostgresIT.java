package org.variorum.exchange.webannotation;

import org.variorum.testing.PostgresTest;

@PostgresTest
class ProtocolPostgresIT extends ProtocolContract {}
