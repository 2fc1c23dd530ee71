package org.variorum.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.variorum.annotations.PlacementDecision.ACCEPTED;
import static org.variorum.annotations.PlacementDecision.CHOSEN;
import static org.variorum.annotations.PlacementDecision.KEPT_AS_ORPHAN;
import static org.variorum.annotations.PlacementDecision.REOPENED;
import static org.variorum.annotations.PlacementState.CHANGED;
import static org.variorum.annotations.PlacementState.EXACT;
import static org.variorum.annotations.PlacementState.MOVED;
import static org.variorum.annotations.PlacementState.ORPHANED;
import static org.variorum.annotations.PlacementState.WAITING;
import static org.variorum.annotations.Visibility.PRIVATE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.variorum.anchoring.Quote;
import org.variorum.anchoring.Span;
import org.variorum.documents.VersionView;
import org.variorum.history.Change;
import org.variorum.history.TimelineEntry;

/// What people decide on places, and who is told of it.
abstract class PlacementQueueContract extends Revisions {

    @Test
    void asksWhoBroughtTheDocumentAndEditors() {
        var rewritten = marked(arun, REWRITTEN);
        var gone = marked(arun, GONE);
        marked(arun, STAYS);
        var second = revised(SECOND);

        var queue = queueOf(mika);
        assertThat(queueOf(editor)).isEqualTo(queue);
        assertThat(queueOf(arun)).isEmpty();
        assertThat(queueOf(viewer)).isEmpty();
        assertThat(queue).hasSize(2);
        var item = queue.getFirst();
        assertThat(item.passage()).isEqualTo(rewritten.passage());
        assertThat(item)
                .returns(WAITING, Unplaced::state)
                .returns(first.version(), Unplaced::from)
                .returns(second.id(), Unplaced::version)
                .returns(Quote.of(FIRST, rewritten.passage().span()), Unplaced::oldQuote)
                .returns(null, Unplaced::decided)
                .returns(new Resting(List.of(rewritten.id()), 0, 0), Unplaced::rests);
        assertThat(item.proposals()).hasSize(1);
        assertThat(item.proposals().getFirst().quote().exact()).startsWith("Engineers then");
        assertThat(queue.getLast())
                .returns(gone.passage(), Unplaced::passage)
                .returns(ORPHANED, Unplaced::state)
                .returns("gone", Unplaced::key);
        for (var keeper : List.of(mika, editor)) {
            assertThat(cast.as(keeper, () -> placements.awaiting(group)))
                    .isEqualTo(Map.of(essay, 2L));
        }
        assertThat(cast.as(arun, () -> placements.awaiting(group))).isEmpty();
        assertThat(cast.as(viewer, () -> placements.orphans(essay))).isEqualTo(queue);
    }

    @Test
    void acceptsWhatIsProposed() {
        var rewritten = marked(arun, REWRITTEN);
        var passage = rewritten.passage().id();
        var second = revised(SECOND);
        var proposal = queueOf(mika).getFirst().proposals().getFirst();
        assertRefusal(
                "placement-no-candidate",
                "candidate",
                mika,
                () -> placements.accept(passage, second.id(), 1));
        cast.as(mika, () -> placements.accept(passage, second.id(), 0));

        assertThat(now(rewritten))
                .returns(CHANGED, Whereabouts::state)
                .returns(proposal.span(), Whereabouts::span)
                .returns(proposal.quote().exact(), Whereabouts::words);
        assertThat(queueOf(mika)).isEmpty();
        assertThat(cast.as(viewer, () -> annotations.marks(second.id())))
                .extracting(AnnotationMark::span)
                .containsExactly(proposal.span());
        assertThat(newsFor(viewer, passage.value()))
                .extracting(TimelineEntry::actor, TimelineEntry::kind, TimelineEntry::verb)
                .containsExactly(tuple(mika, Change.Kind.PLACEMENT, Change.Verb.DECIDED));
        assertThat(decisions(passage))
                .containsExactly(
                        tuple(2, CHANGED, ACCEPTED, mika, true),
                        tuple(2, WAITING, null, null, false),
                        tuple(1, PlacementState.AS_MADE, null, null, true));
        assertThat(cast.as(viewer, () -> placements.report(second.id())).annotations())
                .isEqualTo(new Tally(0, 0, 1, 0, 0, 0, 0));
    }

    private List<org.assertj.core.groups.Tuple> decisions(PassageId passage) {
        return cast.as(viewer, () -> placements.history(passage)).stream()
                .map(
                        each ->
                                tuple(
                                        each.number(),
                                        each.state(),
                                        each.decision(),
                                        each.by(),
                                        each.counts()))
                .toList();
    }

    @Test
    void putsAPassageWhereSomebodySelectsIt() {
        var gone = marked(arun, GONE);
        var passage = gone.passage().id();
        var second = revised(SECOND);
        var elsewhere = Selection.in(hamlet.version(), TEXT, new Span(0, 5));
        assertRefusal(
                "placement-elsewhere",
                "selection",
                mika,
                () -> placements.choose(passage, elsewhere));
        var old = in(first.version(), STAYS);
        assertRefusal("newer-version", mika, () -> placements.choose(passage, old));
        var wrong = new Selection(second.id(), new Span(0, 5), "wrong");
        assertRefusal("selection-changed", "quote", mika, () -> placements.choose(passage, wrong));
        var chosen = in(second.id(), "forty millimetres of rain");
        cast.as(editor, () -> placements.choose(passage, chosen));

        assertThat(now(gone))
                .returns(CHANGED, Whereabouts::state)
                .returns(chosen.span(), Whereabouts::span);
        assertThat(decisions(passage)).first().isEqualTo(tuple(2, CHANGED, CHOSEN, editor, true));
        var third = revised(SECOND + "\nMore.");
        assertThat(now(gone))
                .returns(third.id(), Whereabouts::version)
                .returns("forty millimetres of rain", Whereabouts::words);
    }

    @Test
    void keepsAnOrphanAndAsksOnlyAgainWhereThereIsSomethingNew() {
        var rewritten = marked(arun, REWRITTEN);
        var gone = marked(arun, GONE);
        var second = revised(SECOND);
        for (var passage : waitingFor(mika)) {
            cast.as(mika, () -> placements.keepAsOrphan(passage, second.id()));
        }
        assertThat(queueOf(mika)).isEmpty();
        assertThat(cast.as(viewer, () -> placements.orphans(essay)))
                .extracting(Unplaced::state, Unplaced::decided, Unplaced::decidedBy)
                .containsOnly(tuple(ORPHANED, KEPT_AS_ORPHAN, mika))
                .hasSize(2);

        revised("A new beginning of the whole thing.\n" + SECOND);
        assertThat(queueOf(mika)).as("the same words were refused before").isEmpty();
        assertThat(now(gone)).returns(ORPHANED, Whereabouts::state);
        assertThat(decisions(gone.passage().id()))
                .first()
                .isEqualTo(tuple(3, ORPHANED, KEPT_AS_ORPHAN, mika, true));

        revised(
                SECOND.replace(
                        "Engineers then planned with", "Engineers of the time reckoned, with"));
        assertThat(now(rewritten).state()).as("other words").isNotEqualTo(ORPHANED);
        revised(FIRST);
        assertThat(wordsOf(now(gone))).isEqualTo(GONE);
        assertThat(wordsOf(now(rewritten))).isEqualTo(REWRITTEN);
    }

    @Test
    void refusesWhatSomebodyDecidedBeforeOrANewerVersionOvertook() {
        var rewritten = marked(arun, REWRITTEN).passage().id();
        var gone = marked(arun, GONE).passage().id();
        var stays = marked(arun, STAYS).passage().id();
        var second = revised(SECOND);
        var late = marked(arun, second.id(), LAST, Visibility.SHARED).passage().id();
        cast.as(editor, () -> placements.accept(rewritten, second.id(), 0));
        var selection = in(second.id(), END);

        assertRefusal(
                "placement-decided-by", mika, () -> placements.accept(rewritten, second.id(), 0));
        assertRefusal(
                "placement-decided-by",
                mika,
                () -> placements.keepAsOrphan(rewritten, second.id()));
        assertRefusal("placement-decided-by", mika, () -> placements.choose(rewritten, selection));
        assertRefusal("placement-placed", mika, () -> placements.keepAsOrphan(stays, second.id()));
        assertRefusal("placement-as-made", mika, () -> placements.keepAsOrphan(late, second.id()));
        assertRefusal("placement-undecided", mika, () -> placements.reopen(gone, second.id()));
        revised(SECOND + "\nMore.");
        assertRefusal("newer-version", mika, () -> placements.keepAsOrphan(gone, second.id()));
        assertRefusal("newer-version", mika, () -> placements.accept(gone, second.id(), 0));
        assertRefusal("newer-version", mika, () -> placements.reopen(rewritten, second.id()));
        assertRefusal(
                "newer-version", mika, () -> placements.acceptAll(second.id(), List.of("gone")));
    }

    @Test
    void proposesNoPlaceThatSomebodyChoseAndTookBack() {
        var lost = marked(arun, GONE);
        var passage = lost.passage().id();
        var second = revised(SECOND);
        cast.as(mika, () -> placements.choose(passage, in(second.id(), END)));
        cast.as(mika, () -> placements.reopen(passage, second.id()));
        assertThat(now(lost)).returns(ORPHANED, Whereabouts::state);
        assertThat(queueOf(mika).getFirst().proposals()).isEmpty();
    }

    @Test
    void decidesAgain() {
        var moves = marked(arun, MOVES);
        var passage = moves.passage().id();
        var second = revised(SECOND);
        var before = now(moves);
        cast.as(mika, () -> placements.reopen(passage, second.id()));
        assertThat(now(moves)).returns(WAITING, Whereabouts::state);
        assertThat(queueOf(mika).getFirst().proposals())
                .extracting(Proposal::span)
                .containsExactly(before.span());
        assertThat(cast.as(viewer, () -> annotations.marks(second.id()))).isEmpty();
        cast.as(mika, () -> placements.accept(passage, second.id(), 0));
        assertThat(now(moves))
                .returns(MOVED, Whereabouts::state)
                .returns(before.span(), Whereabouts::span);
        assertThat(decisions(passage))
                .extracting(line -> line.toList().get(2))
                .containsExactly(ACCEPTED, REOPENED, null, null);
        assertThat(newsFor(viewer, passage.value()))
                .extracting(TimelineEntry::verb)
                .containsExactly(Change.Verb.DECIDED, Change.Verb.REOPENED);
    }

    @Test
    void decidesEqualChangesAtOnce() {
        var lines = List.of("alpha", "beta", "gamma");
        var text = new StringBuilder();
        lines.forEach(
                line ->
                        text.append("The ")
                                .append(line)
                                .append(" colour is here\nSomething stable about ")
                                .append(line)
                                .append(" stands between them\n"));
        first = lectern.add(mika, group, text.toString());
        essay = first.document();
        lines.forEach(line -> marked(arun, line + " colour is"));
        var changed = revised(text.toString().replace("colour is", "paint is"));
        var queue = queueOf(mika);
        assertThat(queue).hasSize(3).extracting(Unplaced::key).doesNotContain("");
        assertThat(queue.stream().map(Unplaced::key).distinct()).hasSize(1);
        var keys = List.of(queue.getFirst().key(), "of nothing that waits");
        assertThat(cast.as(mika, () -> placements.acceptAll(changed.id(), keys))).isEqualTo(3);
        assertThat(queueOf(mika)).isEmpty();
        assertThat(cast.as(viewer, () -> annotations.marks(changed.id()))).hasSize(3);
        assertThat(cast.as(mika, () -> placements.acceptAll(changed.id(), keys))).isZero();
    }

    @Test
    void keepsAllOrphansAtOnce() {
        marked(arun, GONE);
        marked(arun, "seven drowned apprentices");
        var second = revised(SECOND);
        assertThat(cast.as(editor, () -> placements.acceptAll(second.id(), List.of("gone"))))
                .isEqualTo(2);
        assertThat(cast.as(viewer, () -> placements.orphans(essay)))
                .extracting(Unplaced::decided)
                .containsOnly(KEPT_AS_ORPHAN);
    }

    @Test
    void withdrawsWhatThePersonMay() {
        var theirs = marked(arun, GONE);
        var mine = marked(mika, GONE);
        var passage = theirs.passage().id();
        revised(SECOND);
        var left = cast.as(mika, () -> placements.withdraw(passage));
        assertThat(left).isEqualTo(new Resting(List.of(theirs.id()), 0, 0));
        assertThat(cast.as(mika, () -> annotations.get(mine.id())))
                .returns(true, AnnotationView::withdrawn);
        assertThat(waitingFor(mika)).containsExactly(passage);
        assertThat(cast.as(editor, () -> placements.withdraw(passage))).isEqualTo(Resting.NOTHING);
        assertThat(queueOf(mika)).isEmpty();
        assertThat(cast.as(editor, () -> placements.orphans(essay))).isEmpty();
    }

    @Test
    void keepsPrivateAnnotationsToTheirAuthors() {
        var secret = marked(arun, GONE, PRIVATE);
        var passage = secret.passage().id();
        var preview = cast.as(mika, () -> placements.preview(essay, 1, Lectern.upload(SECOND)));
        assertThat(preview.annotations().total()).isZero();
        assertThat(preview.passages().total()).isZero();
        assertThat(preview.fates()).isEmpty();
        var second = revised(SECOND);

        for (var other : List.of(mika, editor, owner, viewer)) {
            assertThat(queueOf(other)).isEmpty();
            assertThat(cast.as(other, () -> placements.orphans(essay))).isEmpty();
            assertThat(cast.as(other, () -> placements.awaiting(group))).isEmpty();
            assertThat(cast.as(other, () -> placements.history(passage))).isEmpty();
            var report = cast.as(other, () -> placements.report(second.id()));
            assertThat(report.annotations().total() + report.passages().total()).isZero();
            assertThat(report.fates()).isEmpty();
            var both = cast.as(other, () -> placements.between(first.version(), second.id()));
            assertThat(both.lines()).isEmpty();
            assertRefused(other, () -> placements.keepAsOrphan(passage, second.id()));
            assertRefused(other, () -> placements.withdraw(passage));
        }
        assertThat(waitingFor(arun)).containsExactly(passage);
        assertThat(cast.as(arun, () -> placements.awaiting(group))).isEqualTo(Map.of(essay, 1L));
        cast.as(arun, () -> placements.keepAsOrphan(passage, second.id()));
        assertThat(newsFor(arun, passage.value())).hasSize(1);
        assertThat(newsFor(mika, passage.value())).isEmpty();
        tellsNobodyWhoDecided(passage, second);
    }

    /// When something shared comes to rest on it later.
    private void tellsNobodyWhoDecided(PassageId passage, VersionView second) {
        marked(editor, GONE);
        assertThat(cast.as(viewer, () -> placements.orphans(essay)))
                .extracting(Unplaced::decided, Unplaced::decidedBy)
                .containsExactly(tuple(KEPT_AS_ORPHAN, null));
        assertThat(decisions(passage)).extracting(line -> line.toList().get(3)).containsOnlyNulls();
        assertRefusal(
                "placement-decided", mika, () -> placements.keepAsOrphan(passage, second.id()));
    }

    @Test
    void leavesADecisionOnSharedThingsToWhoKeepsTheDocument() {
        var passage = marked(arun, GONE, PRIVATE).passage().id();
        marked(mika, GONE);
        var second = revised(SECOND);
        assertThat(queueOf(arun)).isEmpty();
        assertRefused(arun, () -> placements.keepAsOrphan(passage, second.id()));
        assertThat(queueOf(mika).getFirst().rests().annotations()).hasSize(1);
        assertThat(now(marked(arun, first.version(), STAYS, PRIVATE)))
                .returns(EXACT, Whereabouts::state);
    }
}
