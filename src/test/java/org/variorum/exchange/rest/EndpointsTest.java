package org.variorum.exchange.rest;

import org.junit.jupiter.api.TestInstance;
import org.variorum.testing.DatabaseTest;

@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointsTest extends EndpointsContract {}
