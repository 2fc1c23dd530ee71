package org.variorum.annotations;

import org.variorum.testing.DatabaseTest;

@DatabaseTest
class VersionReportTest extends VersionReportContract {}
