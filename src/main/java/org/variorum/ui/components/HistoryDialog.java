package org.variorum.ui.components;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.Person;
import org.variorum.accounts.UserId;
import org.variorum.annotations.Visibility;
import org.variorum.claims.ClaimState;
import org.variorum.claims.EvidenceRole;
import org.variorum.discussions.Stance;
import org.variorum.history.PastState;

/// Who changed a thing, when, why and how, with a way back to each earlier state.
public final class HistoryDialog extends Dialog {

    /// @param states newest first
    /// @param people the names of those who acted
    /// @param restore takes the revision to go back to, or null where the reader may not restore
    public HistoryDialog(
            String title,
            List<PastState> states,
            Map<UserId, Person> people,
            @Nullable LongConsumer restore) {
        setHeaderTitle(title);
        addClassName("history-dialog");
        setWidth("min(44rem, 94vw)");
        for (var index = 0; index < states.size(); index++) {
            add(row(states.get(index), people, index == 0 ? null : restore));
        }
        var close = new Button(Texts.get("action.close"), click -> close());
        getFooter().add(close);
    }

    /// Opens the dialog for a thing whose actors have yet to be named.
    public static void open(
            String title,
            List<PastState> states,
            Accounts accounts,
            @Nullable LongConsumer restore) {
        var actors = states.stream().map(PastState::actor).filter(Objects::nonNull).toList();
        new HistoryDialog(title, states, accounts.named(actors), restore).open();
    }

    private Div row(PastState state, Map<UserId, Person> people, @Nullable LongConsumer restore) {
        var head = new Div(new Span(actorOf(state, people)), Times.of(state.at()));
        head.addClassName("history-head");
        if (restore != null) {
            var button =
                    new Button(
                            Texts.get("history.restore"),
                            click -> {
                                restore.accept(state.revision());
                                close();
                            });
            button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            head.add(button);
        }
        var row = new Div(head);
        row.addClassName("history-row");
        var reason = state.reason();
        if (reason != null) {
            row.add(withClass(new Div(reason), "history-reason"));
        }
        state.changes().forEach(change -> row.add(changeOf(change)));
        return row;
    }

    private static String actorOf(PastState state, Map<UserId, Person> people) {
        var actor = state.actor();
        var person = actor == null ? null : people.get(actor);
        return Texts.get(
                state.first() ? "history.made-by" : "history.changed-by",
                person == null ? Texts.get("history.program") : person.displayName());
    }

    private static Div changeOf(PastState.FieldChange change) {
        var line =
                new Div(
                        withClass(
                                new Span(Texts.get("history.field." + change.field())),
                                "history-field"));
        line.addClassName("history-change");
        var before = worded(change.field(), change.before());
        var after = worded(change.field(), change.after());
        if (before != null && !before.isEmpty()) {
            line.add(withClass(new Span(before), "history-before"));
        }
        if (after != null && !after.isEmpty()) {
            line.add(withClass(new Span(after), "history-after"));
        }
        return line;
    }

    /// A constant's name as its word; everything else as it is.
    private static @Nullable String worded(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (field) {
            case "state" -> word(ClaimState.class, value);
            case "stance" -> word(Stance.class, value);
            case "role" -> word(EvidenceRole.class, value);
            case "visibility" -> word(Visibility.class, value);
            case "withdrawn" -> Texts.get("history.yes");
            default -> value;
        };
    }

    private static <E extends Enum<E>> String word(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .map(Texts::of)
                .orElse(name);
    }

    private static <T extends com.vaadin.flow.component.HasStyle> T withClass(
            T component, String name) {
        component.addClassName(name);
        return component;
    }
}
