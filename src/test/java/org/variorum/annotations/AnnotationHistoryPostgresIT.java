package org.variorum.annotations;

import org.variorum.testing.PostgresTest;

@PostgresTest
class AnnotationHistoryPostgresIT extends AnnotationHistoryContract {}
