package org.variorum.ui.versions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.variorum.accounts.UserId;
import org.variorum.annotations.Effect;
import org.variorum.annotations.PassageView;
import org.variorum.claims.ClaimImpact;
import org.variorum.discussions.DiscussionImpact;
import org.variorum.discussions.Subject;
import org.variorum.documents.VersionView;
import org.variorum.ui.components.DocumentPlace;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

/// What a version did to what was said of the one before: to annotations, to claims and their
/// evidence, to discussions. What the reader takes part in is marked.
class ImpactView extends Composite<Div> {

    private final VersionServices services;
    private final DocumentPlace place;
    private final UserId me;

    ImpactView(VersionServices services, DocumentPlace place, VersionView version) {
        this.services = services;
        this.place = place;
        this.me = services.accounts().me().id();
        var report = services.placements().report(version.id());
        getContent().addClassName("impact");
        getContent().add(new TallyView(report.annotations(), report.passages(), report.open()));
        var claims = services.claimImpacts().of(version.id());
        if (!claims.isEmpty()) {
            getContent().add(new H3(Texts.get("impact.claims")));
            claims.forEach(impact -> getContent().add(claim(impact)));
        }
        var discussions = services.discussionImpacts().of(version.id());
        if (!discussions.isEmpty()) {
            getContent().add(new H3(Texts.get("impact.discussions")));
            discussions.forEach(impact -> getContent().add(discussion(impact)));
        }
    }

    private Component claim(ClaimImpact impact) {
        var claim = impact.claim();
        var link = new Anchor(Places.claims(place.group().slug(), claim.id()), claim.statement());
        link.addClassName("serif");
        var row = row(link, claim.author().equals(me));
        for (var became : Effect.values()) {
            var many = impact.count(became);
            if (many > 0) {
                row.add(fate("impact.evidence.", became, many));
            }
        }
        return row;
    }

    private Component discussion(DiscussionImpact impact) {
        var row = row(link(impact), impact.people().contains(me));
        impact.touched().stream()
                .map(DiscussionImpact.Touched::became)
                .distinct()
                .forEach(became -> row.add(fate("impact.passage.", became, 1)));
        return row;
    }

    private Component link(DiscussionImpact impact) {
        var slug = place.group().slug();
        return switch (impact.subject()) {
            case Subject.OfClaim(var claim) ->
                    new Anchor(
                            Places.claims(slug, claim),
                            Texts.get(
                                    "impact.about-claim",
                                    services.claims().get(claim).statement()));
            case Subject.OfPassage(var passage) ->
                    new Anchor(
                            Places.deskAt(slug, List.of(place.document().id()), passage),
                            Texts.get("impact.about-passage", quote(impact)));
        };
    }

    private static String quote(DiscussionImpact impact) {
        return impact.touched().stream()
                .map(DiscussionImpact.Touched::passage)
                .map(PassageView::quote)
                .map(
                        quote ->
                                quote.exact().length() > 90
                                        ? beginning(quote.exact())
                                        : quote.exact())
                .findFirst()
                .orElse("");
    }

    private static String beginning(String quote) {
        return quote.substring(0, quote.offsetByCodePoints(0, 80)) + "…";
    }

    private static Div row(Component link, boolean mine) {
        var row = new Div(link);
        row.addClassName("impact-row");
        if (mine) {
            var yours = new Span(Texts.get("impact.yours"));
            yours.addClassNames("badge", "badge-quiet");
            row.add(yours);
        }
        return row;
    }

    private static Span fate(String prefix, Effect became, long many) {
        var word = became.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        var sign = new Span(Texts.get(prefix + word, many));
        sign.addClassNames("fate", "fate-" + word);
        return sign;
    }
}
