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
    private final Button accept;

    /// @param equal how many others are changed in the same way
    /// @param withdraws whether the person acting may withdraw anything that rests on it
    PlacingCard(PlacingServices services, Unplaced item, long equal, boolean withdraws, Host host) {
        this.host = host;
        this.item = item;
        this.accept = button("placing.accept", "A", host::accept);
        getContent().addClassName("placing-card");
        getContent()
                .add(
                        new H2(Texts.get("placing.was", item.fromNumber())),
                        quoted(item.oldQuote(), "placing-was"),
                        new H2(Texts.get(heading(), item.number())),
                        proposals,
                        buttons(equal, withdraws),
                        new RestsOn(services, item.passage().id()));
    }

    private String heading() {
        return switch (item.proposals().size()) {
            case 0 -> "placing.gone";
            case 1 -> "placing.proposed";
            default -> isTie(item) ? "placing.tie" : "placing.several";
        };
    }

    /// Whether there are several places of which none is better than the others, as far as one is
    /// told.
    static boolean isTie(Unplaced item) {
        var proposals = item.proposals();
        return proposals.size() > 1 && alike(proposals.get(0)) == alike(proposals.get(1));
    }

    /// In per cent; 100 only for the same words.
    private static long alike(Proposal proposal) {
        return (long) Math.floor(100 * proposal.similarity());
    }

    /// Shows which of the proposed places is looked at.
    void look(@Nullable Proposal looked) {
        proposals.removeAll();
        accept.setEnabled(looked != null);
        for (var proposal : item.proposals()) {
            var choice = new NativeButton("", click -> host.show(proposal));
            choice.addClassName("placing-proposal");
            choice.setClassName("current", proposal.equals(looked));
            choice.getElement()
                    .setAttribute("aria-pressed", String.valueOf(proposal.equals(looked)));
            var alike = new Span(Texts.get("placing.alike", alike(proposal)));
            alike.addClassName("soft");
            var foot = new Div(alike);
            foot.addClassName("placing-foot");
            if (item.proposals().size() > 1) {
                var number = String.valueOf(proposal.number() + 1);
                foot.add(cap(number));
                choice.getElement().setAttribute("aria-keyshortcuts", number);
            }
            choice.add(quoted(proposal.quote(), "placing-words"), foot);
            proposals.add(choice);
        }
        if (item.proposals().isEmpty()) {
            var gone = new Paragraph(Texts.get("placing.gone-sentence"));
            gone.addClassName("soft");
            proposals.add(gone);
        }
    }

    private Component buttons(long equal, boolean withdraws) {
        var row = new Div();
        row.addClassName("placing-buttons");
        if (!item.proposals().isEmpty()) {
            row.add(primary(accept));
        }
        row.add(
                item.proposals().isEmpty()
                        ? primary(button("placing.choose-one", "C", host::choose))
                        : button("placing.choose", "C", host::choose));
        row.add(button("placing.orphan", "O", host::keepAsOrphan));
        if (withdraws) {
            row.add(new Button(Texts.get("placing.withdraw"), click -> host.withdraw()));
        }
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
        var button = new Button(Texts.get(key), click -> act.run());
        button.setSuffixComponent(cap(letter));
        button.getElement().setAttribute("aria-keyshortcuts", letter);
        return button;
    }

    /// A key as one sees it on a keyboard; hidden where there is none.
    static Span cap(String key) {
        var cap = new Span(key);
        cap.addClassName("key");
        return cap;
    }

    private static Div quoted(Quote quote, String style) {
        var words = new Span(quote.exact());
        words.addClassName(style);
        var line = new Div(new Span("…" + quote.prefix()), words, new Span(quote.suffix() + "…"));
        line.addClassName("placing-quote");
        return line;
    }
}
