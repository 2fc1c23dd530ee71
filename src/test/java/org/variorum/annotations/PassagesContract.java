package org.variorum.annotations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.variorum.anchoring.Quote;
import org.variorum.anchoring.Span;
import org.variorum.documents.VersionId;

abstract class PassagesContract extends ReadingRoom {

    @Test
    void makesAPassageOnceAndFindsItAgain() {
        var first = cast.as(mika, () -> passages.at(select("or not to be")));
        var again = cast.as(arun, () -> passages.at(select("or not to be")));
        var elsewhere = cast.as(arun, () -> passages.at(select("not to be")));

        assertThat(first)
                .isEqualTo(
                        new PassageView(
                                first.id(),
                                group,
                                hamlet.document(),
                                hamlet.version(),
                                new Span(7, 19),
                                new Quote(
                                        "or not to be",
                                        "To be, ",
                                        ", that is the question:\nWhether ")));
        assertThat(again).isEqualTo(first);
        assertThat(elsewhere.id()).isNotEqualTo(first.id());
        assertThat(cast.as(viewer, () -> passages.get(first.id()))).isEqualTo(first);
    }

    @Test
    void findsThePassageThatIsPlacedAtTheSameWordsOfALaterVersion() {
        var old = cast.as(mika, () -> passages.at(select("slings")));
        hamlet = lectern.publish(owner, hamlet.document(), TEXT.substring(7));
        var start = hamlet.text().indexOf("slings");
        var there = Selection.of(hamlet.version(), start, start + 6, "slings");

        assertThat(cast.as(mika, () -> passages.at(there))).isEqualTo(old);
    }

    @Test
    void widensASelectionToWholeCharacters() {
        var dove = TEXT.indexOf("🕊");
        assertThat(cast.as(mika, () -> passages.at(select(dove + 1, dove + 2))).quote().exact())
                .isEqualTo("🕊");
        assertThat(cast.as(mika, () -> passages.at(select("Cafe"))).quote().exact())
                .isEqualTo("Cafe\u0301");
    }

    @Test
    void refusesWhatIsNotThere() {
        var version = hamlet.version();
        assertRefusal("selection-empty", "span", mika, () -> passages.at(select(5, 5)));
        assertRefusal("selection-empty", "span", mika, () -> passages.at(select("\n")));
        assertRefusal("selection-empty", "span", mika, () -> passages.at(select("\u00a0\u00a0\n")));
        assertRefusal(
                "selection-outside",
                "span",
                mika,
                () -> passages.at(Selection.of(version, 2, TEXT.length() + 1, "be")));
        assertRefusal(
                "selection-changed",
                "quote",
                mika,
                () -> passages.at(Selection.of(version, 0, 5, "to be")));
    }

    @Test
    void makesAPassageOnAVersionThatIsNoLongerCurrent() {
        var seen = select("slings");
        var newer = lectern.publish(owner, hamlet.document(), TEXT.substring(7));
        var made = cast.as(mika, () -> passages.at(seen));
        assertThat(made.version()).isEqualTo(hamlet.version());
        var start = newer.text().indexOf("slings");
        var there = Selection.of(newer.version(), start, start + 6, "slings");
        assertThat(cast.as(arun, () -> passages.at(there))).isEqualTo(made);
    }

    @Test
    void refusesAPassageOfEndlessLength() {
        var text = "word ".repeat(4_001);
        hamlet = lectern.add(owner, group, text);
        var most = Selection.in(hamlet.version(), text, new Span(0, 20_000));
        var more = Selection.in(hamlet.version(), text, new Span(0, 20_001));
        assertThat(cast.as(mika, () -> passages.at(most)).quote().exact()).hasSize(20_000);
        assertRefusal("selection-too-long", "span", mika, () -> passages.at(more));
    }

    @Test
    void letsMembersMakeThemAndReadersRead() {
        var selection = select("To be");
        assertRefused(viewer, () -> passages.at(selection));
        assertRefused(stranger, () -> passages.at(selection));
        assertRefused(admin, () -> passages.at(selection));
        var unknown = new Selection(new VersionId(UUID.randomUUID()), new Span(0, 5), "To be");
        assertRefused(mika, () -> passages.at(unknown));

        var passage = cast.as(mika, () -> passages.at(selection)).id();
        assertThat(cast.as(viewer, () -> passages.get(passage)).id()).isEqualTo(passage);
        assertRefused(stranger, () -> passages.get(passage));
        assertRefused(admin, () -> passages.get(passage));
        assertRefused(owner, () -> passages.get(new PassageId(UUID.randomUUID())));
    }

    @Test
    void listsReadablePassagesInTheOrderOfTheText() {
        var late = cast.as(mika, () -> passages.at(select("fortune")));
        var early = cast.as(mika, () -> passages.at(select("To be")));
        var wide = cast.as(mika, () -> passages.at(select("To be, or not to be")));
        var theirs = cast.groupOf(stranger);
        var elsewhere = lectern.add(stranger, theirs, TEXT);
        var foreign =
                cast.as(
                        stranger,
                        () -> passages.at(Selection.of(elsewhere.version(), 0, 5, "To be")));
        var asked =
                List.of(
                        late.id(),
                        foreign.id(),
                        new PassageId(UUID.randomUUID()),
                        early.id(),
                        wide.id(),
                        late.id());

        assertThat(cast.as(viewer, () -> passages.all(asked))).containsExactly(early, wide, late);
        assertThat(cast.as(stranger, () -> passages.all(asked))).containsExactly(foreign);
        assertThat(cast.as(mika, () -> passages.all(List.of()))).isEmpty();
    }
}
