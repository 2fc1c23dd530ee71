package org.variorum.ui.claims;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.listbox.ListBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.variorum.claims.ClaimFilter;
import org.variorum.claims.ClaimId;
import org.variorum.claims.ClaimRow;
import org.variorum.claims.ClaimView;
import org.variorum.groups.GroupView;
import org.variorum.ui.components.Badge;
import org.variorum.ui.components.Draft;
import org.variorum.ui.components.DraftKey;
import org.variorum.ui.components.Texts;

/// A statement as it is typed, and under it the claims that say it already, with *Create* as the
/// last choice. What is typed is a new claim unless it is, word for word, one that exists or one is
/// chosen.
final class StatementField extends Div {

    private static final int MOST_FOUND = 6;
    private static final int TYPING_PAUSE = 200;
    private static final String TYPED = "element.value";

    private final ClaimServices services;
    private final GroupView group;
    private final TextField field = new TextField(Texts.get("claim.statement"));
    private final ListBox<Choice> choices = new ListBox<>();
    private final Map<ClaimId, Long> evidence;
    private final List<Consumer<@Nullable Choice>> listeners = new ArrayList<>();
    private final Draft draft;
    private String offeredFor = "";

    /// @param key what to keep unsaved words under
    StatementField(ClaimServices services, GroupView group, DraftKey key) {
        this.services = services;
        this.group = group;
        evidence =
                services.claims().list(group.id(), ClaimFilter.ALL).stream()
                        .collect(Collectors.toMap(row -> row.claim().id(), ClaimRow::evidence));
        addClassName("statement-field");
        field.setWidthFull();
        field.addClassName("serif-field");
        field.setPlaceholder(Texts.get("claim-dialog.placeholder"));
        field.setRequiredIndicatorVisible(true);
        draft = Draft.keep(field, key);
        field.addValueChangeListener(change -> offerFor(change.getValue()));
        offerWhileTyping();
        choices.setAriaLabel(Texts.get("claim-dialog.choices"));
        choices.addClassName("claim-choices");
        choices.setRenderer(new ComponentRenderer<>(this::line));
        choices.addValueChangeListener(
                change -> listeners.forEach(listener -> listener.accept(change.getValue())));
        add(field, choices);
        offer("");
    }

    /// What is typed so far travels beside the field's value, which comes when one leaves it.
    private void offerWhileTyping() {
        field.getElement()
                .addEventListener(
                        "input", event -> offerFor(event.getEventData().get(TYPED).asString()))
                .addEventData(TYPED)
                .debounce(TYPING_PAUSE);
    }

    TextField field() {
        return field;
    }

    /// What is kept of it.
    Draft draft() {
        return draft;
    }

    void onChoice(Consumer<@Nullable Choice> listener) {
        listeners.add(listener);
        listener.accept(choices.getValue());
    }

    /// What finishing now would mean.
    Choice choice() {
        return Objects.requireNonNullElseGet(
                choices.getValue(), () -> new Choice.Create(field.getValue()));
    }

    /// Leaves what was chosen from the list as it is while the words are the same.
    private void offerFor(String typed) {
        var words = typed.strip();
        if (!words.equals(offeredFor)) {
            offeredFor = words;
            offer(words);
        }
    }

    private void offer(String words) {
        var found = services.claims().find(group.id(), words, MOST_FOUND);
        var offered = new ArrayList<Choice>();
        found.forEach(
                claim ->
                        offered.add(
                                new Choice.Existing(claim, evidence.getOrDefault(claim.id(), 0L))));
        var same =
                found.stream().filter(claim -> claim.statement().equalsIgnoreCase(words)).findAny();
        if (!words.isEmpty() && same.isEmpty()) {
            offered.add(new Choice.Create(words));
        }
        choices.setVisible(!offered.isEmpty());
        choices.setItems(offered);
        choices.setValue(words.isEmpty() ? null : meant(offered, same.orElse(null)));
    }

    private static Choice meant(List<Choice> offered, @Nullable ClaimView same) {
        return offered.stream()
                .filter(
                        choice ->
                                choice instanceof Choice.Existing existing
                                        && existing.claim().equals(same))
                .findFirst()
                .orElseGet(offered::getLast);
    }

    private Component line(Choice choice) {
        var line = new Div();
        line.addClassName("claim-choice");
        switch (choice) {
            case Choice.Existing(var claim, var count) -> {
                var statement = new Span(claim.statement());
                statement.addClassName("quote");
                var weight = new Span(Texts.get("claim-dialog.passages", count));
                weight.addClassName("soft");
                line.add(statement, Badge.of(claim.state()), weight);
            }
            case Choice.Create(var words) -> {
                var create = new Span(Texts.get("claim-dialog.create", words));
                create.addClassName("claim-create");
                line.add(create);
            }
        }
        return line;
    }
}
