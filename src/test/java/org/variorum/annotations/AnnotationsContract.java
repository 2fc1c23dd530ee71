package org.variorum.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.variorum.annotations.Visibility.PRIVATE;
import static org.variorum.annotations.Visibility.SHARED;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.variorum.accounts.UserId;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionId;
import org.variorum.groups.GroupId;
import org.variorum.groups.Role;
import org.variorum.history.Change.Verb;
import org.variorum.history.Edited;

abstract class AnnotationsContract extends ReadingRoom {

    private static final AnnotationId UNKNOWN = new AnnotationId(UUID.randomUUID());

    @Test
    void showsTheGroupWhatAMemberSaid() {
        var fear = tag("fear");
        var doubt = tag("Doubt");
        var said = annotated(mika, "or not to be", "*Why* not?", fear, doubt);

        assertThat(said)
                .isEqualTo(
                        new AnnotationView(
                                said.id(),
                                cast.as(mika, () -> passages.at(select("or not to be"))),
                                mika,
                                "*Why* not?",
                                SHARED,
                                List.of(doubt, fear),
                                said.createdAt(),
                                said.createdAt(),
                                false,
                                0));
        assertThat(cast.as(viewer, () -> annotations.get(said.id()))).isEqualTo(said);
        assertThat(cast.as(arun, () -> annotations.ofPassage(said.passage().id())))
                .containsExactly(said);
        assertThat(newsFor(viewer, said.id().value()))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.verb()).isEqualTo(Verb.MADE);
                            assertThat(entry.actor()).isEqualTo(mika);
                            assertThat(entry.document()).isEqualTo(hamlet.document().value());
                            assertThat(entry.summary()).isEqualTo("or not to be");
                        });
    }

    @Test
    void takesNobodyButMembersAsAuthors() {
        var command = new NewAnnotation(select("To be"), "", PRIVATE, Set.of());
        for (var person : List.of(viewer, stranger, admin)) {
            assertRefused(person, () -> annotations.annotate(command));
        }
    }

    @Test
    void refusesWhatCannotBeSaid() {
        var fear = tag("fear");
        cast.as(editor, () -> tags.withdraw(fear.id()));
        var foreign =
                cast.as(stranger, () -> tags.create(cast.groupOf(stranger), "a", "#000000", null));
        assertRefusal("too-long", "note", mika, () -> annotated(mika, "be", "x".repeat(20_001)));
        assertRefusal("invisible", "note", mika, () -> annotated(mika, "be", "a\u0000b"));
        assertRefusal("tag-withdrawn", "tags", mika, () -> annotated(mika, "be", "", fear));
        assertRefusal("tag-unknown", "tags", mika, () -> annotated(mika, "be", "", foreign));
        assertRefusal("selection-empty", "span", mika, () -> annotated(mika, "\n", ""));
        assertThat(cast.as(mika, () -> annotations.marks(hamlet.version()))).isEmpty();
        assertThat(annotated(mika, "be", "x".repeat(20_000)).note()).hasSize(20_000);
    }

    @Test
    void takesATagThatWasMergedForTheOneItBecame() {
        var old = tag("dread");
        var fear = tag("fear");
        cast.as(editor, () -> tags.merge(old.id(), fear.id()));
        assertThat(annotated(mika, "be", "", old).tags())
                .extracting(TagView::id)
                .containsExactly(fear.id());
    }

    @Test
    void hidesPrivateOnesFromEverybodyElseInEveryMethod() {
        var secret = annotated(mika, "outrageous", "Only I know", PRIVATE, tag("fear"));
        var passage = secret.passage().id();
        assertThat(cast.as(mika, () -> annotations.get(secret.id()))).isEqualTo(secret);
        assertThat(cast.as(mika, () -> annotations.marks(hamlet.version()))).hasSize(1);
        for (var other : List.of(owner, editor, arun, viewer)) {
            assertHidden(secret, other);
            assertThat(cast.as(other, () -> annotations.ofPassage(passage))).isEmpty();
            assertThat(cast.as(other, () -> annotations.marks(hamlet.version()))).isEmpty();
            assertThat(cast.as(other, () -> annotations.marksOf(passage))).isEmpty();
            assertThat(cast.as(other, () -> annotations.countByDocument(group))).isEmpty();
            assertThat(newsFor(other, secret.id().value())).isEmpty();
            assertThat(cast.as(other, () -> tags.vocabulary(group)))
                    .extracting(TagUse::uses)
                    .containsExactly(0L);
        }
        cast.as(mika, () -> annotations.withdraw(secret.id()));
        assertThat(cast.as(mika, () -> annotations.withdrawn(hamlet.document()))).hasSize(1);
        for (var other : List.of(owner, editor, arun, viewer)) {
            assertHidden(secret, other);
            assertThat(cast.as(other, () -> annotations.withdrawn(hamlet.document()))).isEmpty();
            assertThat(newsFor(other, secret.id().value())).isEmpty();
        }
        assertThat(verbsFor(mika, secret)).containsExactly(Verb.WITHDRAWN, Verb.MADE);
    }

    /// Whoever may not know of it is told what they would be told of an id that never was.
    private void assertHidden(AnnotationView secret, UserId other) {
        for (var id : List.of(secret.id(), UNKNOWN)) {
            assertRefused(other, () -> annotations.get(id));
            assertRefused(other, () -> annotations.history(id));
            assertRefused(other, () -> annotations.withdraw(id));
            assertRefused(other, () -> annotations.restore(id));
            assertRefused(other, () -> annotations.restoreTo(id, 1));
            assertRefused(
                    other, () -> annotations.edit(new EditAnnotation(id, 0, "", SHARED, Set.of())));
        }
    }

    @Test
    void letsNobodyElseChangeWhatAMemberSaid() {
        var said = annotated(mika, "or not to be", "Mine");
        for (var other : List.of(owner, editor, arun, viewer, stranger, admin)) {
            assertRefused(other, () -> annotations.edit(editing(said, "Yours", SHARED)));
            assertRefused(other, () -> annotations.restoreTo(said.id(), 1));
        }
        for (var other : List.of(arun, viewer, stranger, admin)) {
            assertRefused(other, () -> annotations.withdraw(said.id()));
            assertRefused(other, () -> annotations.restore(said.id()));
        }
        assertThat(cast.as(mika, () -> annotations.get(said.id()))).isEqualTo(said);
    }

    @Test
    void showsOutsidersNothing() {
        var said = annotated(mika, "or not to be", "Ours");
        var passage = said.passage().id();
        for (var other : List.of(stranger, admin)) {
            assertRefused(other, () -> annotations.get(said.id()));
            assertRefused(other, () -> annotations.history(said.id()));
            assertRefused(other, () -> annotations.ofPassage(passage));
            assertRefused(other, () -> annotations.marks(hamlet.version()));
            assertRefused(other, () -> annotations.marksOf(passage));
            assertRefused(other, () -> annotations.countByDocument(group));
            assertRefused(other, () -> annotations.withdrawn(hamlet.document()));
        }
        assertRefused(owner, () -> annotations.marks(new VersionId(UUID.randomUUID())));
        assertRefused(owner, () -> annotations.marksOf(new PassageId(UUID.randomUUID())));
        assertRefused(owner, () -> annotations.countByDocument(new GroupId(UUID.randomUUID())));
        assertRefused(owner, () -> annotations.withdrawn(new DocumentId(UUID.randomUUID())));
    }

    @Test
    void leavesNothingToThoseWhoLeftOrMayOnlyRead() {
        var shared = annotated(mika, "To be", "");
        var secret = annotated(mika, "To be", "", PRIVATE);
        cast.as(owner, () -> groups.changeRole(group, mika, Role.VIEWER));
        assertThat(cast.as(mika, () -> annotations.get(secret.id()))).isEqualTo(secret);
        for (var mine : List.of(shared, secret)) {
            assertRefused(mika, () -> annotations.edit(editing(mine, "More", SHARED)));
            assertRefused(mika, () -> annotations.withdraw(mine.id()));
            assertRefused(mika, () -> annotations.restoreTo(mine.id(), 1));
        }
        cast.as(owner, () -> groups.removeMember(group, mika));
        assertRefused(mika, () -> annotations.get(shared.id()));
        assertRefused(mika, () -> annotations.get(secret.id()));
    }

    @Test
    void changesNoteTagsAndVisibilityForItsAuthor() {
        var fear = tag("fear");
        var hope = tag("hope");
        var said = annotated(mika, "or not to be", "First", fear);
        var result = cast.as(mika, () -> annotations.edit(editing(said, "Second", SHARED, hope)));
        var now = cast.as(mika, () -> annotations.get(said.id()));

        assertThat(result).isEqualTo(new Edited.Saved<>(now));
        assertThat(now)
                .isEqualTo(
                        new AnnotationView(
                                said.id(),
                                said.passage(),
                                mika,
                                "Second",
                                SHARED,
                                List.of(hope),
                                said.createdAt(),
                                now.changedAt(),
                                false,
                                1));
        assertThat(now.changedAt()).isAfter(said.changedAt());
        assertThat(verbsFor(arun, said)).containsExactly(Verb.CHANGED, Verb.MADE);
    }

    @Test
    void recordsNothingWhereNothingChanged() {
        var said = annotated(mika, "or not to be", "First", tag("fear"));
        var same =
                new EditAnnotation(
                        said.id(), 0, " First ", SHARED, Set.of(said.tags().getFirst().id()));
        assertThat(cast.as(mika, () -> annotations.edit(same))).isEqualTo(new Edited.Saved<>(said));
        cast.as(mika, () -> annotations.restore(said.id()));
        assertThat(verbsFor(mika, said)).containsExactly(Verb.MADE);
    }

    @Test
    void tellsTheSecondEditorWhatTheFirstWrote() {
        var seen = annotated(mika, "or not to be", "First");
        var theirs = edited(seen, "Written in the other window", SHARED);
        assertThat(cast.as(mika, () -> annotations.edit(editing(seen, "Lost?", SHARED))))
                .isEqualTo(new Edited.Conflict<>(theirs));
        assertThat(cast.as(mika, () -> annotations.get(seen.id()))).isEqualTo(theirs);
    }

    @Test
    void takesBackFromTheGroupWhatBecomesPrivate() {
        var said = annotated(mika, "outrageous", "Too frank", tag("fear"));
        cast.as(mika, () -> annotations.edit(editing(said, "Far too frank", PRIVATE)));
        for (var other : List.of(owner, editor, arun, viewer)) {
            assertHidden(said, other);
            assertThat(cast.as(other, () -> annotations.marks(hamlet.version()))).isEmpty();
            assertThat(cast.as(other, () -> annotations.ofPassage(said.passage().id()))).isEmpty();
            assertThat(verbsFor(other, said)).containsExactly(Verb.WITHDRAWN, Verb.MADE);
        }
        assertThat(verbsFor(mika, said)).containsExactly(Verb.CHANGED, Verb.WITHDRAWN, Verb.MADE);
    }

    @Test
    void givesTheGroupWhatBecomesShared() {
        var secret = annotated(mika, "outrageous", "Frank", PRIVATE);
        var shared = edited(secret, "Polite", SHARED);
        assertThat(cast.as(viewer, () -> annotations.get(secret.id()))).isEqualTo(shared);
        assertThat(verbsFor(viewer, secret)).containsExactly(Verb.MADE);
    }

    @Test
    void letsAuthorsAndEditorsWithdrawAndRestoreWhatIsShared() {
        var said = annotated(mika, "or not to be", "Hm");
        for (var person : List.of(mika, editor, owner)) {
            cast.as(person, () -> annotations.withdraw(said.id()));
            cast.as(person, () -> annotations.withdraw(said.id()));
            assertThat(cast.as(mika, () -> annotations.marks(hamlet.version()))).isEmpty();
            assertThat(cast.as(mika, () -> annotations.ofPassage(said.passage().id()))).isEmpty();
            assertThat(cast.as(mika, () -> annotations.countByDocument(group))).isEmpty();
            for (var finder : List.of(mika, editor, owner)) {
                assertThat(cast.as(finder, () -> annotations.withdrawn(hamlet.document())))
                        .singleElement()
                        .isEqualTo(cast.as(finder, () -> annotations.get(said.id())))
                        .returns(true, AnnotationView::withdrawn);
            }
            for (var other : List.of(arun, viewer)) {
                assertThat(cast.as(other, () -> annotations.withdrawn(hamlet.document())))
                        .isEmpty();
                assertRefused(other, () -> annotations.get(said.id()));
                assertRefused(other, () -> annotations.history(said.id()));
            }
            cast.as(person, () -> annotations.restore(said.id()));
            assertThat(cast.as(viewer, () -> annotations.get(said.id())).withdrawn()).isFalse();
        }
        assertThat(verbsFor(viewer, said))
                .containsExactly(
                        Verb.RESTORED,
                        Verb.WITHDRAWN,
                        Verb.RESTORED,
                        Verb.WITHDRAWN,
                        Verb.RESTORED,
                        Verb.WITHDRAWN,
                        Verb.MADE);
    }

    @Test
    void changesNothingThatIsWithdrawn() {
        var said = annotated(mika, "or not to be", "Hm");
        cast.as(mika, () -> annotations.withdraw(said.id()));
        var gone = cast.as(mika, () -> annotations.get(said.id()));
        assertRefusal(
                "annotation-withdrawn-by",
                mika,
                () -> annotations.edit(editing(gone, "Still here?", SHARED)));
        assertRefusal("annotation-withdrawn-by", mika, () -> annotations.restoreTo(said.id(), 1));
    }
}
