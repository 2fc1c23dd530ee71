package org.variorum.exchange.rest;

import org.junit.jupiter.api.TestInstance;
import org.variorum.testing.PostgresTest;

@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointsPostgresIT extends EndpointsContract {}
