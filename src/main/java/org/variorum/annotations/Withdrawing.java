package org.variorum.annotations;

import org.springframework.stereotype.Component;

/// Takes annotations from a passage whose words are gone.
@Component
class Withdrawing {

    private final RestingOn resting;
    private final AnnotationRights rights;
    private final AnnotationWriter writer;

    Withdrawing(RestingOn resting, AnnotationRights rights, AnnotationWriter writer) {
        this.resting = resting;
        this.rights = rights;
        this.writer = writer;
    }

    /// Withdraws what the person acting may, and answers what is left.
    Resting from(PassageId passage) {
        resting.of(passage).resting().annotations().stream()
                .filter(rights::tidies)
                .forEach(writer::withdraw);
        return resting.of(passage).resting();
    }
}
