package org.variorum.annotations;

import org.variorum.testing.PostgresTest;

@PostgresTest
class VersionReportPostgresIT extends VersionReportContract {}
