package org.variorum.ui.components;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.Person;
import org.variorum.accounts.UserId;
import org.variorum.annotations.PlacementView;

/// Where a passage was placed by which version, by whom, newest first.
public final class PlaceHistory extends Dialog {

    private PlaceHistory(List<PlacementView> places, Map<UserId, Person> people) {
        setHeaderTitle(Texts.get("place.history"));
        addClassName("history-dialog");
        setWidth("min(40rem, 94vw)");
        if (places.isEmpty()) {
            add(new Div(Texts.get("place.no-history")));
        }
        places.forEach(place -> add(row(place, people)));
        getFooter().add(new Button(Texts.get("action.close"), click -> close()));
    }

    /// Opens it.
    ///
    /// @param places newest first
    public static void open(List<PlacementView> places, Accounts accounts) {
        var people = places.stream().map(PlacementView::by).filter(Objects::nonNull).toList();
        new PlaceHistory(places, accounts.named(people)).open();
    }

    private static Div row(PlacementView place, Map<UserId, Person> people) {
        var number = new Span(Texts.get("version.number", place.number()));
        number.addClassName("version-number");
        var head = new Div(number, new Span(wordsOf(place, people)), Times.of(place.at()));
        head.addClassName("history-head");
        var row = new Div(head);
        row.addClassName("history-row");
        row.setClassName("place-superseded", !place.counts());
        if (place.span() != null && place.similarity() < 1 && place.similarity() > 0) {
            var alike =
                    new Div(
                            Texts.get(
                                    "placing.alike", (long) Math.floor(100 * place.similarity())));
            alike.addClassName("soft");
            row.add(alike);
        }
        return row;
    }

    private static String wordsOf(PlacementView place, Map<UserId, Person> people) {
        var person = place.by() == null ? null : people.get(place.by());
        var name = person == null ? Texts.get("history.program") : person.displayName();
        var decision = place.decision();
        return decision == null
                ? Texts.get("place.by", name, Texts.of(place.outcome()))
                : Texts.get("place.by", name, Texts.of(decision));
    }
}
