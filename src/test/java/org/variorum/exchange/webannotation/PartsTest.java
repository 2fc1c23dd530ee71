package org.variorum.exchange.webannotation;

import org.variorum.testing.DatabaseTest;

@DatabaseTest
class PartsTest extends PartsContract {}
