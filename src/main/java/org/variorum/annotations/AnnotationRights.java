package org.variorum.annotations;

import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.accounts.Acting;
import org.variorum.groups.Memberships;

/// What the person acting may do with an annotation. An unknown one answers false, and so does
/// somebody else's private one: the two cannot be told apart.
@Component("annotationRights")
@Transactional(readOnly = true)
class AnnotationRights {

    private final AnnotationRepository annotations;
    private final Memberships memberships;
    private final Acting acting;

    AnnotationRights(AnnotationRepository annotations, Memberships memberships, Acting acting) {
        this.annotations = annotations;
        this.memberships = memberships;
        this.acting = acting;
    }

    /// Its author; if it is shared the whole group, but once it is withdrawn only who may bring it
    /// back.
    public boolean sees(AnnotationId annotation) {
        return is(
                annotation,
                it ->
                        isMine(it)
                                ? memberships.reads(it.group())
                                : it.shared()
                                        && (it.withdrawn()
                                                ? memberships.edits(it.group())
                                                : memberships.reads(it.group())));
    }

    /// Its author, while they may write in the group.
    public boolean changes(AnnotationId annotation) {
        return is(annotation, it -> isMine(it) && memberships.writes(it.group()));
    }

    /// Who may withdraw it and bring it back: its author, and editors if it is shared.
    public boolean tidies(AnnotationId annotation) {
        return is(
                annotation,
                it ->
                        isMine(it)
                                ? memberships.writes(it.group())
                                : it.shared() && memberships.edits(it.group()));
    }

    private boolean is(AnnotationId annotation, Predicate<Standing> rule) {
        Optional<Standing> standing = annotations.standing(annotation.value());
        return standing.filter(rule).isPresent();
    }

    private boolean isMine(Standing standing) {
        return acting.is(standing.author());
    }
}
