package org.variorum.ui.placing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.variorum.anchoring.Quote;
import org.variorum.annotations.Proposal;
import org.variorum.annotations.Unplaced;
import org.variorum.ui.components.Texts;

/// One passage that waits: the words it was on, the words it may be on, what rests on it, and what
/// can be decided.
class PlacingCard extends Composite<Div> {

    /// What can be done with it.
    interface Host {
        void show(Proposal proposal);

        void accept();

        void choose();

        void keepAsOrphan();

        void withdraw();

        void decideEqual();
    }

    private final Host host;
    private final Unplaced item;
    private final Div proposals = new Div();

    /// @param equal how many others are changed in the same way
    PlacingCard(PlacingServices services, Unplaced item, long equal, Host host) {
        this.host = host;
        this.item = item;
        getContent().addClassName("placing-card");
        getContent()
                .add(
                        new H2(Texts.get("placing.was", item.fromNumber())),
                        quoted(item.oldQuote(), "placing-was"),
                        new H2(Texts.get(heading(), item.number())),
                        proposals,
                        buttons(equal),
                        new RestsOn(services, item.passage().id()));
    }

    private String heading() {
        return switch (item.proposals().size()) {
            case 0 -> "placing.gone";
            case 1 -> "placing.proposed";
            default -> "placing.several";
        };
    }

    /// Shows which of the proposed places is looked at.
    void look(@Nullable Proposal looked) {
        proposals.removeAll();
        for (var proposal : item.proposals()) {
            var choice = new NativeButton("", click -> host.show(proposal));
            choice.addClassName("placing-proposal");
            choice.setClassName("current", proposal.equals(looked));
            choice.getElement()
                    .setAttribute("aria-pressed", String.valueOf(proposal.equals(looked)));
            var alike =
                    new Span(
                            Texts.get(
                                    "placing.alike",
                                    Math.round(Math.floor(100 * proposal.similarity()))));
            alike.addClassName("soft");
            choice.add(quoted(proposal.quote(), "placing-words"), alike);
            proposals.add(choice);
        }
        if (item.proposals().isEmpty()) {
            var gone = new Paragraph(Texts.get("placing.gone-sentence"));
            gone.addClassName("soft");
            proposals.add(gone);
        }
    }

    private Component buttons(long equal) {
        var row = new Div();
        row.addClassName("placing-buttons");
        if (!item.proposals().isEmpty()) {
            row.add(primary(button("placing.accept", "A", host::accept)));
        }
        row.add(
                item.proposals().isEmpty()
                        ? primary(button("placing.choose-one", "C", host::choose))
                        : button("placing.choose", "C", host::choose));
        row.add(
                button("placing.orphan", "O", host::keepAsOrphan),
                new Button(Texts.get("placing.withdraw"), click -> host.withdraw()));
        if (equal > 0) {
            var key = item.proposals().isEmpty() ? "placing.all-orphans" : "placing.all";
            var all = new Button(Texts.get(key, equal + 1), click -> host.decideEqual());
            all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            row.add(all);
        }
        return row;
    }

    private static Button primary(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private static Button button(String key, String letter, Runnable act) {
        var sign = new Span(letter);
        sign.addClassName("key");
        var button = new Button(Texts.get(key), click -> act.run());
        button.setSuffixComponent(sign);
        button.getElement().setAttribute("aria-keyshortcuts", letter);
        return button;
    }

    private static Div quoted(Quote quote, String style) {
        var words = new Span(quote.exact());
        words.addClassName(style);
        var line = new Div(new Span("…" + quote.prefix()), words, new Span(quote.suffix() + "…"));
        line.addClassName("placing-quote");
        return line;
    }
}
