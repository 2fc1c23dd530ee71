package org.variorum.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.accounts.UserId;
import org.variorum.annotations.TagView;
import org.variorum.groups.GroupId;
import org.variorum.groups.Role;
import org.variorum.testing.Cast;

abstract class ClaimSearchContract {

    @Autowired Claims claims;
    @Autowired Evidences evidences;
    @Autowired Cast cast;
    @Autowired Scene scene;

    UserId tove;
    UserId mika;
    GroupId group;
    TagView water;
    TagView money;
    Scene.Essay river;
    Scene.Essay cost;
    ClaimView flood;
    ClaimView price;
    ClaimView cafe;

    @BeforeEach
    void makesThreeClaims() {
        tove = cast.person("tove");
        group = cast.groupOf(tove);
        mika = cast.member("mika", group, tove, Role.MEMBER);
        water = scene.tag(tove, group, "water");
        money = scene.tag(tove, group, "money");
        river = scene.essay(tove, group, "A river remembers its bed and comes back to it.");
        cost = scene.essay(tove, group, "What the canal would cost nobody can say.");
        flood = scene.claim(tove, group, "An open canal halves the flood peak.", water);
        price = scene.claim(mika, group, "The canal's price is unknown.", money, water);
        cafe = scene.claim(mika, group, "Cafés would follow the canal");
        scene.evidence(tove, flood, river.words("remembers"), EvidenceRole.STATES);
        scene.evidence(tove, flood, river.words("comes back"), EvidenceRole.SUPPORTS);
        scene.evidence(mika, flood, cost.words("canal"), EvidenceRole.QUALIFIES);
        scene.evidence(mika, price, cost.words("nobody"), EvidenceRole.STATES);
        cast.as(
                tove,
                () -> claims.settle(price.id(), ClaimState.ACCEPTED, "Plainly", price.lock()));
        price = scene.now(tove, price);
    }

    @Test
    void listsClaimsWithTheWeightOfTheirEvidenceLastChangedFirst() {
        var rows = cast.as(mika, () -> claims.list(group, ClaimFilter.ALL));
        assertThat(rows)
                .extracting(ClaimRow::claim, ClaimRow::evidence, ClaimRow::documents)
                .containsExactly(tuple(price, 1L, 1L), tuple(flood, 3L, 2L), tuple(cafe, 0L, 0L));
        assertThat(rows.getFirst().lastChange()).isEqualTo(price.changedAt());
        assertThat(rows.get(1).lastChange()).isAfter(flood.changedAt());
        assertThat(rows.getLast().lastChange()).isEqualTo(cafe.changedAt());
    }

    @Test
    void countsNoWithdrawnEvidenceButSortsByItsWithdrawal() {
        var evidence = cast.as(tove, () -> claims.detail(flood.id())).evidence();
        cast.as(tove, () -> evidences.withdraw(evidence.getLast().id()));
        assertThat(cast.as(mika, () -> claims.list(group, ClaimFilter.ALL)).getFirst())
                .extracting(ClaimRow::claim, ClaimRow::evidence, ClaimRow::documents)
                .containsExactly(flood, 2L, 1L);
        assertThat(listed(new ClaimFilter(null, Set.of(), Set.of(cost.document()), none(), none())))
                .containsExactly(price);
    }

    @Test
    void filtersByEachThingAndByAllTogether() {
        assertThat(listed(words("CANAL price"))).containsExactly(price);
        assertThat(listed(words("cafes"))).containsExactly(cafe);
        assertThat(listed(words(" "))).hasSize(3);
        assertThat(listed(words("tunnel"))).isEmpty();
        assertThat(listed(words("%"))).hasSize(3);
        assertThat(listed(new ClaimFilter(null, Set.of(money.id()), none(), none(), none())))
                .containsExactly(price);
        assertThat(
                        listed(
                                new ClaimFilter(
                                        null,
                                        Set.of(money.id(), water.id()),
                                        none(),
                                        none(),
                                        none())))
                .containsExactly(price, flood);
        assertThat(listed(new ClaimFilter(null, none(), Set.of(river.document()), none(), none())))
                .containsExactly(flood);
        assertThat(
                        listed(
                                new ClaimFilter(
                                        null,
                                        none(),
                                        Set.of(river.document(), cost.document()),
                                        none(),
                                        none())))
                .containsExactly(price, flood);
        assertThat(listed(new ClaimFilter(null, none(), none(), Set.of(mika), none())))
                .containsExactly(price, cafe);
        assertThat(listed(new ClaimFilter(null, none(), none(), none(), Set.of(ClaimState.OPEN))))
                .containsExactly(flood, cafe);
        assertThat(
                        listed(
                                new ClaimFilter(
                                        "canal",
                                        Set.of(water.id()),
                                        Set.of(cost.document()),
                                        Set.of(mika, tove),
                                        Set.of(ClaimState.ACCEPTED, ClaimState.REJECTED))))
                .containsExactly(price);
    }

    @Test
    void findsTheNearestClaimFirst() {
        var longer = scene.claim(tove, group, "The canals of the North were never closed again.");
        var inside = scene.claim(tove, group, "Subcanals!");
        assertThat(find("the can", 10)).containsExactly(price, longer, cafe, flood);
        assertThat(find("canal", 10)).containsExactly(cafe, price, flood, longer, inside);
        assertThat(find("canal", 2)).containsExactly(cafe, price);
        assertThat(find("FLOOD open", 10)).containsExactly(flood);
        assertThat(find("café's price", 10)).isEmpty();
    }

    @Test
    void proposesTheLastChangedWhereNothingIsTyped() {
        assertThat(find("", 10)).containsExactly(price, cafe, flood);
        assertThat(find(" ?! ", 0)).containsExactly(price);
    }

    @Test
    void findsOnlyInTheGroup() {
        var other = cast.groupOf(tove);
        assertThat(cast.as(tove, () -> claims.find(other, "canal", 10))).isEmpty();
        assertThat(cast.as(tove, () -> claims.list(other, ClaimFilter.ALL))).isEmpty();
    }

    private List<ClaimView> listed(ClaimFilter filter) {
        return cast.as(mika, () -> claims.list(group, filter)).stream()
                .map(ClaimRow::claim)
                .toList();
    }

    private List<ClaimView> find(String words, int most) {
        return cast.as(mika, () -> claims.find(group, words, most));
    }

    private static ClaimFilter words(String words) {
        return new ClaimFilter(words, none(), none(), none(), none());
    }

    private static <T> Set<T> none() {
        return Set.of();
    }
}
