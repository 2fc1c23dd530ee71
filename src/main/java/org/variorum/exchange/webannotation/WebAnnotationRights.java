package org.variorum.exchange.webannotation;

import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.accounts.Acting;
import org.variorum.annotations.AnnotationId;
import org.variorum.groups.Memberships;

/// What the person acting may do with an annotation that lies nowhere on the text: the same as with
/// one that does. About those this answers false, and `annotationRights` knows.
@Component("webAnnotationRights")
@Transactional(readOnly = true)
class WebAnnotationRights {

    private final SentAnnotationRepository sent;
    private final Memberships memberships;
    private final Acting acting;

    WebAnnotationRights(SentAnnotationRepository sent, Memberships memberships, Acting acting) {
        this.sent = sent;
        this.memberships = memberships;
        this.acting = acting;
    }

    /// Its author; if it is shared the whole group, but once it is withdrawn only editors.
    public boolean sees(AnnotationId annotation) {
        return is(annotation, this::sees);
    }

    /// Its author, while they may write in the group.
    public boolean changes(AnnotationId annotation) {
        return is(
                annotation, it -> acting.is(it.author()) && memberships.writes(it.group()));
    }

    /// Who may withdraw it and bring it back: its author, and editors if it is shared.
    public boolean tidies(AnnotationId annotation) {
        return is(
                annotation,
                it ->
                        acting.is(it.author())
                                ? memberships.writes(it.group())
                                : !it.isPrivate() && memberships.edits(it.group()));
    }

    private boolean sees(SentAnnotation it) {
        if (acting.is(it.author())) {
            return memberships.reads(it.group());
        }
        return !it.isPrivate()
                && (it.isWithdrawn()
                        ? memberships.edits(it.group())
                        : memberships.reads(it.group()));
    }

    private boolean is(AnnotationId annotation, Predicate<SentAnnotation> rule) {
        return sent.findById(annotation.value())
                .filter(it -> !it.isPlaced())
                .filter(rule)
                .isPresent();
    }
}
