package org.variorum.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.variorum.Refusal;
import org.variorum.accounts.UserId;
import org.variorum.anchoring.Span;
import org.variorum.documents.VersionContext;
import org.variorum.groups.GroupId;
import org.variorum.groups.Groups;
import org.variorum.groups.Role;
import org.variorum.history.Change;
import org.variorum.history.TimelineEntry;
import org.variorum.history.Timelines;
import org.variorum.testing.Cast;
import org.variorum.testing.Statements;

/// A group with somebody in each role and one document, and the words in which its tests are told.
abstract class ReadingRoom {

    /// Hamlet, with a dove, an accent of two code points and a no-break space.
    static final String TEXT =
            """
            To be, or not to be, that is the question:
            Whether ’tis nobler in the mind to suffer
            The slings and arrows of outrageous fortune,
            Or to take arms against a sea of troubles 🕊 and by opposing end them. Cafe\u0301.\u00a0\u00a0
            """;

    @Autowired Annotations annotations;
    @Autowired Passages passages;
    @Autowired Tags tags;
    @Autowired Groups groups;
    @Autowired Timelines timelines;
    @Autowired Cast cast;
    @Autowired Lectern lectern;
    @Autowired Statements statements;

    UserId owner;
    UserId editor;
    UserId mika;
    UserId arun;
    UserId viewer;
    UserId stranger;
    UserId admin;
    GroupId group;
    VersionContext hamlet;

    @BeforeEach
    void opensTheRoom() {
        owner = cast.person("tove");
        stranger = cast.person("stranger");
        admin = cast.admin("ada");
        group = cast.groupOf(owner);
        editor = cast.member("edda", group, owner, Role.EDITOR);
        mika = cast.member("mika", group, owner, Role.MEMBER);
        arun = cast.member("arun", group, owner, Role.MEMBER);
        viewer = cast.member("vera", group, owner, Role.VIEWER);
        hamlet = lectern.add(owner, group, TEXT);
    }

    Selection select(String words) {
        var start = TEXT.indexOf(words);
        return Selection.of(hamlet.version(), start, start + words.length(), words);
    }

    Selection select(int start, int end) {
        return Selection.in(hamlet.version(), TEXT, new Span(start, end));
    }

    AnnotationView annotated(UserId author, String words, String note, TagView... borne) {
        return annotated(author, words, note, Visibility.SHARED, borne);
    }

    AnnotationView annotated(
            UserId author, String words, String note, Visibility visibility, TagView... borne) {
        return cast.as(
                author,
                () ->
                        annotations.annotate(
                                new NewAnnotation(select(words), note, visibility, ids(borne))));
    }

    EditAnnotation editing(
            AnnotationView seen, String note, Visibility visibility, TagView... borne) {
        return new EditAnnotation(seen.id(), seen.lock(), note, visibility, ids(borne));
    }

    AnnotationView edited(
            AnnotationView seen, String note, Visibility visibility, TagView... borne) {
        cast.as(seen.author(), () -> annotations.edit(editing(seen, note, visibility, borne)));
        return cast.as(seen.author(), () -> annotations.get(seen.id()));
    }

    TagView tag(String name) {
        return cast.as(mika, () -> tags.create(group, name, "#3b74b4", null));
    }

    TagView tagBelow(TagView parent, String name) {
        return cast.as(mika, () -> tags.create(group, name, "#3b74b4", parent.id()));
    }

    static Set<TagId> ids(TagView... some) {
        return Set.copyOf(List.of(some).stream().map(TagView::id).toList());
    }

    List<TimelineEntry> newsFor(UserId reader, UUID subject) {
        return cast.as(reader, () -> timelines.ofSubject(group.value(), subject));
    }

    List<Change.Verb> verbsFor(UserId reader, AnnotationView annotation) {
        return newsFor(reader, annotation.id().value()).stream().map(TimelineEntry::verb).toList();
    }

    void assertRefused(UserId person, Runnable work) {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> cast.as(person, work));
    }

    void assertRefusal(String code, UserId person, Runnable work) {
        assertRefusal(code, null, person, work);
    }

    void assertRefusal(String code, @Nullable String field, UserId person, Runnable work) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> cast.as(person, work))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo(code);
                            assertThat(refusal.field()).isEqualTo(field);
                        });
    }
}
