package org.variorum.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.variorum.Refusal;
import org.variorum.accounts.UserId;
import org.variorum.anchoring.Span;
import org.variorum.groups.GroupId;
import org.variorum.groups.Role;
import org.variorum.history.Change;
import org.variorum.history.Edited;
import org.variorum.history.PastState;
import org.variorum.history.PastState.FieldChange;
import org.variorum.history.TimelineEntry;
import org.variorum.history.Timelines;
import org.variorum.testing.Cast;
import org.variorum.testing.Statements;

abstract class DocumentsContract {

    static final Details ESSAY =
            new Details("Water back in the street", "M. Osterhaven", "Paper 7", "February 2024");

    @Autowired Documents documents;
    @Autowired Versions versions;
    @Autowired DocumentRights rights;
    @Autowired Timelines timelines;
    @Autowired Cast cast;
    @Autowired Statements statements;
    @Autowired Heard heard;

    UserId owner;
    UserId arun;
    UserId mika;
    UserId vera;
    UserId stranger;
    GroupId group;

    @BeforeEach
    void gathersPeople() {
        owner = cast.person("owner");
        stranger = cast.person("stranger");
        group = cast.groupOf(owner);
        arun = cast.member("arun", group, owner, Role.EDITOR);
        mika = cast.member("mika", group, owner, Role.MEMBER);
        vera = cast.member("vera", group, owner, Role.VIEWER);
    }

    @Test
    void keepsWhatWasBrought() {
        var upload =
                Uploads.of(
                        "C:\\papers\\water.txt",
                        BlockKind.PARAGRAPH,
                        List.of(
                                new Inline(InlineKind.LINK, new Span(0, 3), "https://example.org/"),
                                new Inline(InlineKind.EMPHASIS, new Span(4, 9), null)),
                        "The river 🌊",
                        "remembers");
        var made = cast.as(mika, () -> documents.add(group, ESSAY, upload));

        assertThat(made)
                .isEqualTo(cast.as(vera, () -> documents.get(made.id())))
                .isEqualTo(
                        new DocumentView(
                                made.id(),
                                group,
                                "Water back in the street",
                                "M. Osterhaven",
                                "Paper 7",
                                "February 2024",
                                made.currentVersion(),
                                1,
                                made.createdAt(),
                                mika,
                                false,
                                0));
        var text = cast.as(vera, () -> documents.text(made.currentVersion()));
        assertThat(text.version())
                .isEqualTo(cast.as(vera, () -> documents.version(made.currentVersion())))
                .isEqualTo(
                        new VersionView(
                                made.currentVersion(),
                                made.id(),
                                group,
                                1,
                                true,
                                "water.txt",
                                "text/plain",
                                22,
                                Digest.of(upload.original()),
                                text.version().createdAt(),
                                mika));
        assertThat(text.text()).isEqualTo("The river 🌊\nremembers");
        assertThat(text.inlines()).isEqualTo(upload.imported().structure().inlines());
        assertThat(text.blocks())
                .extracting(
                        each -> each.block().kind(),
                        each -> each.block().span(),
                        NumberedBlock::number)
                .containsExactly(
                        tuple(BlockKind.PARAGRAPH, new Span(0, 12), 1),
                        tuple(BlockKind.PARAGRAPH, new Span(13, 22), 2));
        assertThat(text.blocks())
                .extracting(each -> each.block().paragraph())
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(cast.as(vera, () -> documents.original(made.currentVersion())))
                .isEqualTo(upload.original());
        assertThat(versions.context(made.currentVersion()))
                .isEqualTo(
                        new VersionContext(made.currentVersion(), made.id(), group, text.text()));
        assertThat(heard.of(made.id()))
                .containsExactly(new VersionPublished(group, made.id(), made.currentVersion(), 1));
    }

    @Test
    void tellsTheNumbersOfParagraphsInOneStatement() {
        var water = add(mika, "water.txt", "The river", "remembers").currentVersion();
        var cost = add(mika, "cost.txt", "Nobody").currentVersion();
        var note =
                cast.as(
                                mika,
                                () ->
                                        documents.add(
                                                group,
                                                Details.titled("Note"),
                                                Uploads.of(
                                                        "note.txt",
                                                        BlockKind.NOTE,
                                                        List.of(),
                                                        "Costs")))
                        .currentVersion();
        var asked =
                List.of(
                        new Spot(water, 0),
                        new Spot(water, 8),
                        new Spot(water, 9),
                        new Spot(water, 12),
                        new Spot(cost, 3),
                        new Spot(note, 2));
        assertThat(versions.paragraphs(asked))
                .isEqualTo(
                        Map.of(
                                new Spot(water, 0), 1,
                                new Spot(water, 8), 1,
                                new Spot(water, 12), 2,
                                new Spot(cost, 3), 1));
        assertThat(statements.during(() -> versions.paragraphs(asked))).isEqualTo(1);
        assertThat(versions.paragraphs(List.of())).isEmpty();
    }

    @Test
    void keepsTextsOfManyMegabytes() {
        var paragraph = "𝒳 wörds ".repeat(400_000);
        var made = add(mika, "long.txt", paragraph);
        assertThat(cast.as(vera, () -> documents.text(made.currentVersion())).text())
                .isEqualTo(paragraph);
        assertThat(cast.as(vera, () -> documents.original(made.currentVersion())).length)
                .isEqualTo(4_800_000);
    }

    @Test
    void refusesDetailsBeyondTheirLimits() {
        var upload = Uploads.of("a.txt", "a");
        assertRefusal("blank", mika, () -> documents.add(group, Details.titled(" \t "), upload));
        assertRefusal(
                "too-long",
                mika,
                () -> documents.add(group, Details.titled("x".repeat(301)), upload));
        assertRefusal(
                "invisible",
                mika,
                () -> documents.add(group, Details.titled("evil\u202Etxt.exe"), upload));
        assertRefusal(
                "too-long",
                mika,
                () -> documents.add(group, new Details("t", "", "", "d".repeat(41)), upload));
        assertThat(cast.as(vera, () -> documents.library(group))).isEmpty();
    }

    @Test
    void publishesVersionsAndKeepsTheOldOnes() {
        var made = add(mika, "a.txt", "one", "two", "three");
        var published =
                cast.as(
                        mika,
                        () ->
                                documents.publish(
                                        made.id(),
                                        1,
                                        Uploads.of("b.txt", "one", "2", "three", "four")));

        var all = cast.as(vera, () -> documents.versions(made.id()));
        assertThat(all).extracting(VersionView::number).containsExactly(2, 1);
        assertThat(all).extracting(VersionView::current).containsExactly(true, false);
        assertThat(all).extracting(VersionView::filename).containsExactly("b.txt", "a.txt");
        assertThat(published).isEqualTo(all.getFirst());
        assertThat(cast.as(vera, () -> documents.version(made.currentVersion())))
                .isEqualTo(all.getLast());
        assertThat(cast.as(vera, () -> documents.text(made.currentVersion())).text())
                .isEqualTo("one\ntwo\nthree");

        var now = cast.as(vera, () -> documents.get(made.id()));
        assertThat(now.versions()).isEqualTo(2);
        assertThat(now.currentVersion()).isEqualTo(all.getFirst().id());
        assertThat(now.lock()).as("publishing is no edit of the details").isEqualTo(made.lock());
        assertThat(heard.of(made.id())).extracting(VersionPublished::number).containsExactly(1, 2);
    }

    @Test
    void keepsTheNamesOfParagraphsThatStayTheSame() {
        var made = add(mika, "a.txt", "one", "two", "three");
        var before = names(made.currentVersion());
        publish(mika, made, 1, "zero", "one", "2", "three");
        var after = names(cast.as(mika, () -> documents.get(made.id())).currentVersion());
        assertThat(after).hasSize(4).doesNotHaveDuplicates();
        assertThat(after.get(1)).isEqualTo(before.get(0));
        assertThat(after.get(3)).isEqualTo(before.get(2));
        assertThat(before).doesNotContain(after.get(0), after.get(2));
    }

    @Test
    void takesTheSameFileForNoNewVersion() {
        var made = add(mika, "a.txt", "one");
        assertRefusal("same-version", mika, () -> publish(mika, made, 1, "one"));
        assertThat(cast.as(mika, () -> documents.versions(made.id()))).hasSize(1);
        assertThat(heard.of(made.id())).hasSize(1);
    }

    @Test
    void refusesToPublishOverANewerVersion() {
        var made = add(mika, "a.txt", "one");
        publish(mika, made, 1, "two");
        assertRefusal("newer-version", arun, () -> publish(arun, made, 1, "three"));
        assertThat(cast.as(mika, () -> documents.versions(made.id()))).hasSize(2);
    }

    @Test
    void letsOneOfTwoPublishersAtOnceWin() throws InterruptedException {
        var made = add(mika, "a.txt", "one");
        var failures = new java.util.concurrent.ConcurrentLinkedQueue<Throwable>();
        var start = new java.util.concurrent.CountDownLatch(1);
        var threads =
                IntStream.range(0, 4)
                        .mapToObj(
                                number ->
                                        Thread.ofPlatform()
                                                .start(
                                                        () -> {
                                                            try {
                                                                start.await();
                                                                publish(
                                                                        mika,
                                                                        made,
                                                                        1,
                                                                        "by " + number);
                                                            } catch (Throwable failure) {
                                                                failures.add(failure);
                                                            }
                                                        }))
                        .toList();
        start.countDown();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(failures)
                .hasSize(3)
                .allSatisfy(
                        failure ->
                                assertThat(failure)
                                        .isInstanceOfSatisfying(
                                                Refusal.class,
                                                refusal ->
                                                        assertThat(refusal.code())
                                                                .isEqualTo("newer-version")));
        var all = cast.as(mika, () -> documents.versions(made.id()));
        assertThat(all).extracting(VersionView::number).containsExactly(2, 1);
        assertThat(cast.as(mika, () -> documents.text(all.getFirst().id())).blocks()).hasSize(1);
        assertThat(heard.of(made.id())).extracting(VersionPublished::number).contains(1, 2);
    }

    @Test
    void describesAndTellsTheSecondEditorOfTheFirst() {
        var made = add(mika, "a.txt", "one");
        var wanted = new Details(" A  new\ttitle ", "", "", "");
        var saved = cast.as(arun, () -> documents.describe(made.id(), wanted, made.lock()));
        var now = cast.as(arun, () -> documents.get(made.id()));
        assertThat(now.title()).isEqualTo("A new title");
        assertThat(now.lock()).isGreaterThan(made.lock());
        assertThat(saved).isEqualTo(new Edited.Saved<>(now));
        assertThat(cast.as(mika, () -> documents.describe(made.id(), ESSAY, made.lock())))
                .isEqualTo(new Edited.Conflict<>(now));
        assertThat(cast.as(arun, () -> documents.get(made.id()))).isEqualTo(now);
    }

    @Test
    void withdrawsFromTheLibraryAndRestores() {
        var made = add(mika, "a.txt", "one");
        cast.as(mika, () -> documents.withdraw(made.id()));
        cast.as(mika, () -> documents.withdraw(made.id()));

        assertThat(cast.as(vera, () -> documents.library(group))).isEmpty();
        assertThat(cast.as(vera, () -> documents.all(List.of(made.id())))).isEmpty();
        assertThat(cast.as(vera, () -> documents.byFilename(group, "a.txt"))).isEmpty();
        assertDenied(vera, () -> documents.get(made.id()));
        assertDenied(vera, () -> documents.text(made.currentVersion()));
        assertDenied(vera, () -> documents.original(made.currentVersion()));
        assertThat(cast.as(mika, () -> rights.writesVersion(made.currentVersion()))).isFalse();
        assertRefusal("document-withdrawn", mika, () -> publish(mika, made, 1, "two"));
        assertRefusal(
                "document-withdrawn-by",
                mika,
                () -> documents.describe(made.id(), ESSAY, made.lock()));

        var withdrawn = cast.as(mika, () -> documents.get(made.id()));
        assertThat(withdrawn.withdrawn()).isTrue();
        assertThat(cast.as(arun, () -> documents.withdrawn(group))).containsExactly(withdrawn);
        assertThat(cast.as(mika, () -> documents.byFilename(group, "a.txt"))).contains(withdrawn);
        assertThat(cast.as(arun, () -> documents.all(List.of(made.id()))))
                .containsExactly(withdrawn);

        cast.as(arun, () -> documents.restore(made.id()));
        assertThat(cast.as(vera, () -> documents.library(group)))
                .extracting(DocumentView::id)
                .containsExactly(made.id());
        assertThat(cast.as(arun, () -> documents.withdrawn(group))).isEmpty();
        assertThat(verbs(made))
                .containsExactly(Change.Verb.RESTORED, Change.Verb.WITHDRAWN, Change.Verb.MADE);
    }

    @Test
    void findsDocumentsByTheNamesOfTheirFiles() {
        var first = add(mika, "a.txt", "one");
        publishAs(mika, first, 1, "b.txt", "two");
        var second = add(mika, "a.txt", "other");
        assertThat(found("a.txt")).contains(second.id());
        assertThat(found("folder/b.txt")).contains(first.id());
        assertThat(found("A.TXT")).isEmpty();
        cast.as(mika, () -> documents.withdraw(second.id()));
        assertThat(found("a.txt")).as("still so called, though withdrawn").contains(second.id());
        assertThat(cast.as(vera, () -> documents.byFilename(group, "a.txt")).map(DocumentView::id))
                .as("the withdrawn one is not for viewers")
                .contains(first.id());
    }

    @Test
    void findsDocumentsByTheBytesOfTheirFiles() {
        var first = add(mika, "a.txt", "one");
        var second = add(arun, "b.txt", "one");
        publishAs(mika, first, 1, "a.txt", "two");
        assertThat(madeOf("one")).as("still the same").contains(second.id());
        assertThat(madeOf("two")).contains(first.id());
        assertThat(madeOf("three")).isEmpty();
        assertThat(cast.as(mika, () -> documents.madeOf(group, "' or 1=1"))).isEmpty();
        cast.as(arun, () -> documents.withdraw(second.id()));
        assertThat(madeOf("one")).as("of which it was made once").contains(first.id());
        var elsewhere = cast.groupOf(mika);
        assertThat(cast.as(mika, () -> documents.madeOf(elsewhere, digest("one")))).isEmpty();
    }

    private java.util.Optional<DocumentId> madeOf(String text) {
        return cast.as(vera, () -> documents.madeOf(group, digest(text))).map(DocumentView::id);
    }

    private static String digest(String text) {
        return Uploads.of("any.txt", text).sha256();
    }

    @Test
    void ordersTheLibraryByTitleWhateverItsCase() {
        List.of("beta", "Alpha", "Gamma")
                .forEach(
                        title ->
                                cast.as(
                                        mika,
                                        () ->
                                                documents.add(
                                                        group,
                                                        Details.titled(title),
                                                        Uploads.of("x.txt", title))));
        assertThat(cast.as(vera, () -> documents.library(group)))
                .extracting(DocumentView::title)
                .containsExactly("Alpha", "beta", "Gamma");
    }

    @Test
    void tellsItsHistoryAndRestoresAnEarlierState() {
        var made = cast.as(mika, () -> documents.add(group, ESSAY, Uploads.of("a.txt", "one")));
        cast.as(arun, () -> documents.describe(made.id(), Details.titled("Another"), 0));
        var past = cast.as(vera, () -> documents.history(made.id()));
        assertThat(past).extracting(PastState::actor).containsExactly(arun, mika);
        assertThat(past.getFirst().changes())
                .containsExactly(
                        new FieldChange("title", ESSAY.title(), "Another"),
                        new FieldChange("author", ESSAY.author(), null),
                        new FieldChange("source", ESSAY.source(), null),
                        new FieldChange("dated", ESSAY.dated(), null));

        var restored =
                cast.as(mika, () -> documents.restoreTo(made.id(), past.getLast().revision()));
        assertThat(restored).isEqualTo(cast.as(mika, () -> documents.get(made.id())));
        assertThat(restored)
                .extracting(
                        DocumentView::title,
                        DocumentView::author,
                        DocumentView::source,
                        DocumentView::dated)
                .containsExactly(ESSAY.title(), ESSAY.author(), ESSAY.source(), ESSAY.dated());
        assertThat(cast.as(vera, () -> documents.history(made.id()))).hasSize(3);
        assertRefusal("no-such-revision", mika, () -> documents.restoreTo(made.id(), 0));
        assertRefusal("no-such-revision", mika, () -> documents.restoreTo(made.id(), 1));
    }

    @Test
    void writesTheTimeline() {
        var made = add(mika, "a.txt", "one");
        var added = publish(arun, made, 1, "two");
        assertThat(timeline())
                .filteredOn(entry -> made.id().value().equals(entry.document()))
                .extracting(
                        TimelineEntry::actor,
                        TimelineEntry::kind,
                        TimelineEntry::verb,
                        TimelineEntry::subject,
                        TimelineEntry::summary)
                .containsExactly(
                        tuple(
                                arun,
                                Change.Kind.VERSION,
                                Change.Verb.MADE,
                                added.id().value(),
                                "a.txt"),
                        tuple(
                                mika,
                                Change.Kind.DOCUMENT,
                                Change.Verb.MADE,
                                made.id().value(),
                                "a.txt"));
    }

    @Test
    void refusesStrangersEverything() {
        var made = add(mika, "a.txt", "one");
        var upload = Uploads.of("b.txt", "two");
        for (var outsider : List.of(stranger, cast.admin("ada"))) {
            assertDenied(outsider, () -> documents.add(group, ESSAY, upload));
            assertDenied(outsider, () -> documents.publish(made.id(), 1, upload));
            assertDenied(outsider, () -> documents.describe(made.id(), ESSAY, 0));
            assertDenied(outsider, () -> documents.withdraw(made.id()));
            assertDenied(outsider, () -> documents.restore(made.id()));
            assertDenied(outsider, () -> documents.library(group));
            assertDenied(outsider, () -> documents.withdrawn(group));
            assertDenied(outsider, () -> documents.get(made.id()));
            assertDenied(outsider, () -> documents.versions(made.id()));
            assertDenied(outsider, () -> documents.version(made.currentVersion()));
            assertDenied(outsider, () -> documents.text(made.currentVersion()));
            assertDenied(outsider, () -> documents.original(made.currentVersion()));
            assertDenied(outsider, () -> documents.byFilename(group, "a.txt"));
            assertDenied(outsider, () -> documents.madeOf(group, digest("one")));
            assertDenied(outsider, () -> documents.history(made.id()));
            assertDenied(outsider, () -> documents.restoreTo(made.id(), 1));
            assertThat(cast.as(outsider, () -> documents.all(List.of(made.id())))).isEmpty();
            assertThat(rightsOf(outsider, made)).containsExactly(false, false, false, false);
        }
    }

    @Test
    void refusesViewersToWriteAndMembersToTouchOthersDocuments() {
        var made = add(mika, "a.txt", "one");
        var tove = cast.member("tove", group, owner, Role.MEMBER);
        assertDenied(vera, () -> documents.add(group, ESSAY, Uploads.of("b.txt", "two")));
        for (var person : List.of(vera, tove)) {
            assertDenied(person, () -> publish(person, made, 1, "two"));
            assertDenied(person, () -> documents.describe(made.id(), ESSAY, 0));
            assertDenied(person, () -> documents.withdraw(made.id()));
            assertDenied(person, () -> documents.restore(made.id()));
            assertDenied(person, () -> documents.restoreTo(made.id(), 1));
            assertDenied(person, () -> documents.withdrawn(group));
        }
        assertThat(rightsOf(vera, made)).containsExactly(true, true, false, false);
        assertThat(rightsOf(tove, made)).containsExactly(true, true, true, false);
        assertThat(rightsOf(mika, made)).containsExactly(true, true, true, true);
        assertThat(rightsOf(arun, made)).containsExactly(true, true, true, true);
    }

    @Test
    void answersForUnknownDocumentsAsForForbiddenOnes() {
        var nowhere = new DocumentId(UUID.randomUUID());
        assertDenied(owner, () -> documents.get(nowhere));
        assertDenied(owner, () -> documents.text(new VersionId(UUID.randomUUID())));
        assertThat(cast.as(owner, () -> documents.all(List.of(nowhere)))).isEmpty();
        assertThat(cast.as(owner, () -> documents.all(List.of()))).isEmpty();
    }

    @Test
    void keepsTheOrderAskedForAndLeavesOutWhatIsElsewhere() {
        var a = add(mika, "a.txt", "one");
        var b = add(mika, "b.txt", "two");
        var elsewhere = cast.groupOf(stranger);
        var hidden =
                cast.as(
                        stranger,
                        () -> documents.add(elsewhere, ESSAY, Uploads.of("c.txt", "three")));
        assertThat(cast.as(vera, () -> documents.all(List.of(b.id(), hidden.id(), a.id(), b.id()))))
                .containsExactly(b, a);
    }

    @Test
    void asksNoMoreStatementsForMoreDocuments() {
        var few = cast.groupOf(owner);
        var many = cast.groupOf(owner);
        fill(few, 2);
        fill(many, 40);
        assertThat(statementsOf(many, documents::library))
                .isEqualTo(statementsOf(few, documents::library))
                .isLessThanOrEqualTo(2);
        var fewIds = idsOf(few);
        var manyIds = idsOf(many);
        assertThat(statementsOf(many, _ -> documents.all(manyIds)))
                .isEqualTo(statementsOf(few, _ -> documents.all(fewIds)));
    }

    private long statementsOf(GroupId in, Function<GroupId, ?> work) {
        return cast.as(owner, () -> statements.during(() -> work.apply(in)));
    }

    private List<DocumentId> idsOf(GroupId in) {
        return cast.as(owner, () -> documents.library(in)).stream().map(DocumentView::id).toList();
    }

    private void fill(GroupId in, int count) {
        for (var number = 0; number < count; number++) {
            var upload = Uploads.of(number + ".txt", "text " + number, "more");
            cast.as(owner, () -> documents.add(in, ESSAY, upload));
        }
    }

    private DocumentView add(UserId person, String filename, String... paragraphs) {
        return cast.as(
                person,
                () ->
                        documents.add(
                                group, Details.titled(filename), Uploads.of(filename, paragraphs)));
    }

    private VersionView publish(
            UserId person, DocumentView document, int seen, String... paragraphs) {
        return publishAs(person, document, seen, "a.txt", paragraphs);
    }

    private VersionView publishAs(
            UserId person, DocumentView document, int seen, String filename, String... paragraphs) {
        return cast.as(
                person,
                () -> documents.publish(document.id(), seen, Uploads.of(filename, paragraphs)));
    }

    private List<UUID> names(VersionId version) {
        return cast.as(vera, () -> documents.text(version)).blocks().stream()
                .map(each -> java.util.Objects.requireNonNull(each.block().paragraph()))
                .toList();
    }

    private java.util.Optional<DocumentId> found(String filename) {
        return cast.as(mika, () -> documents.byFilename(group, filename)).map(DocumentView::id);
    }

    private List<Boolean> rightsOf(UserId person, DocumentView document) {
        return cast.as(
                person,
                () ->
                        List.of(
                                rights.reads(document.id()),
                                rights.readsVersion(document.currentVersion()),
                                rights.writesVersion(document.currentVersion()),
                                rights.changes(document.id())));
    }

    private List<TimelineEntry> timeline() {
        return cast.as(vera, () -> timelines.latest(List.of(group.value()), Long.MAX_VALUE, 100));
    }

    private List<Change.Verb> verbs(DocumentView document) {
        return timeline().stream()
                .filter(entry -> document.id().value().equals(entry.subject()))
                .map(TimelineEntry::verb)
                .toList();
    }

    private void assertDenied(UserId person, Runnable work) {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> cast.as(person, work));
    }

    private void assertRefusal(String code, UserId person, Runnable work) {
        var refusal = catchThrowableOfType(Refusal.class, () -> cast.as(person, work));
        assertThat(refusal).isNotNull().extracting(Refusal::code).isEqualTo(code);
    }
}
