package org.variorum.ui.claims;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.variorum.claims.ClaimRow;
import org.variorum.ui.components.Badge;
import org.variorum.ui.components.Texts;

/// A claim in the list: its statement, and under it in small what else one wants to know.
final class ClaimLine extends Div {

    /// @param author the name of who made it
    /// @param posts how many posts there are about it
    /// @param narrow whether state and weight have no columns of their own
    ClaimLine(ClaimRow row, String author, long posts, boolean narrow) {
        addClassName("claim-row");
        var statement = new Div(row.claim().statement());
        statement.addClassNames("quote", "claim-row-statement");
        var below = new Div();
        below.addClassName("claim-row-below");
        if (narrow) {
            below.add(Badge.of(row.claim().state()));
        }
        row.claim().tags().forEach(tag -> below.add(Badge.of(tag)));
        var told = Texts.get("claims.by-posts", author, posts);
        below.add(soft(narrow ? told + " · " + weight(row) : told));
        add(statement, below);
    }

    /// How much evidence there is, in how many documents; and how much does not count, and why.
    static String weight(ClaimRow row) {
        return Texts.get(
                        "claims.weight",
                        row.evidence(),
                        row.documents(),
                        row.waiting(),
                        row.orphaned())
                .strip();
    }

    private static Span soft(String text) {
        var span = new Span(text);
        span.addClassName("soft");
        return span;
    }
}
