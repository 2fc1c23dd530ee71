package org.variorum.ui.discussions;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.variorum.annotations.PassageView;
import org.variorum.discussions.Stance;
import org.variorum.ui.components.DraftArea;
import org.variorum.ui.components.DraftKey;
import org.variorum.ui.components.FieldErrors;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Texts;

/// Where a post is written: its stance, its words, what it cites.
final class PostForm extends Composite<Div> {

    private final DiscussionPanel.Host host;
    private final BiConsumer<PostForm, Written> send;
    private final Select<Stance> stance = new Select<>();
    private final DraftArea body;
    private boolean sent;
    private final Div quotes = new Div();
    private final List<PassageView> citations = new ArrayList<>();
    private final FieldErrors errors;

    /// @param draft what to keep unsaved words under
    /// @param label what the words are for
    /// @param send takes what was written, and calls [#done] once that is saved; a refusal is said
    ///   here, beside the words
    PostForm(
            DiscussionPanel.Host host,
            DraftKey draft,
            String label,
            BiConsumer<PostForm, Written> send) {
        this.host = host;
        this.send = send;
        body = new DraftArea("", draft);
        body.setAriaLabel(label);
        body.setPlaceholder(label);
        body.setMinRows(2);
        body.setMaxRows(14);
        body.addValueChangeListener(change -> sent = false);
        sendOnCtrlEnter();
        stance.setItems(Stance.values());
        stance.setItemLabelGenerator(PostForm::choice);
        stance.setAriaLabel(Texts.get("post.stance"));
        stance.addThemeVariants(SelectVariant.LUMO_SMALL);
        stance.addClassName("stance-select");
        errors = new FieldErrors().with("body", body).otherwise(body);
        quotes.addClassName("form-quotes");
        getContent().addClassName("post-form");
        getContent().add(body, quotes);
        fill(Written.NOTHING);
    }

    /// Lays the row of buttons; `cancel` is null where there is nothing to go back to.
    PostForm withActions(String sendLabel, @Nullable Runnable cancel) {
        var row = new Div(stance);
        row.addClassName("post-form-actions");
        if (host.offersCiting()) {
            row.add(quiet(Texts.get("post.cite"), this::cite));
        }
        if (cancel != null) {
            row.add(
                    quiet(
                            Texts.get("action.cancel"),
                            () -> {
                                body.draft().forget();
                                cancel.run();
                            }));
        }
        var button = new Button(sendLabel, click -> send());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        button.addClassName("post-send");
        button.setTooltipText(Texts.get("post.send-keys"));
        row.add(button);
        getContent().add(row);
        return this;
    }

    void fill(Written written) {
        stance.setValue(written.stance());
        body.setValue(written.body());
        citations.clear();
        citations.addAll(written.citations());
        showQuotes();
    }

    void focus() {
        body.focus();
    }

    /// Does nothing where nothing was written since it was done the last time: the second half of a
    /// double click.
    private void send() {
        if (!sent || !body.isEmpty()) {
            var written = new Written(stance.getValue(), body.getValue(), List.copyOf(citations));
            attempt(() -> send.accept(this, written));
        }
    }

    /// Does it; says beside the words what is refused, and leaves them as they are.
    void attempt(Runnable act) {
        errors.unlessRefused(act);
    }

    /// The lock of the state on which the words were begun.
    long lock() {
        return body.draft().lock();
    }

    /// Whether somebody is writing here.
    boolean isBegun() {
        return body.draft().isBegun() || !body.isEmpty();
    }

    /// What was written was given up on purpose.
    void giveUp() {
        fill(Written.NOTHING);
        body.draft().forget();
        sent = true;
    }

    /// What was written is saved; what was written since, while the answer is on its way, stays.
    void done() {
        var words = body.getValue();
        fill(Written.NOTHING);
        body.draft().sent(words);
        sent = true;
    }

    private void cite() {
        host.passageToCite()
                .ifPresentOrElse(this::cite, () -> Notices.done(Texts.get("post.nothing-to-cite")));
    }

    private void cite(PassageView passage) {
        if (citations.stream().noneMatch(known -> known.id().equals(passage.id()))) {
            citations.add(passage);
            showQuotes();
        }
    }

    private void showQuotes() {
        quotes.removeAll();
        for (var passage : citations) {
            var remove = new NativeButton("×");
            remove.addClassName("quote-remove");
            remove.getElement().setAttribute("aria-label", Texts.get("post.uncite"));
            remove.addClickListener(
                    click -> {
                        citations.remove(passage);
                        showQuotes();
                    });
            var line =
                    new Div(new CitedQuote(passage, null, () -> host.openPassage(passage)), remove);
            line.addClassName("form-quote");
            quotes.add(line);
        }
    }

    private void sendOnCtrlEnter() {
        for (var modifier : List.of(KeyModifier.CONTROL, KeyModifier.META)) {
            Shortcuts.addShortcutListener(body, this::send, Key.ENTER, modifier)
                    .listenOn(body)
                    .resetFocusOnActiveElement();
        }
    }

    private static Button quiet(String text, Runnable act) {
        var button = new Button(text, click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static String choice(Stance stance) {
        return switch (stance) {
            case FOR -> Texts.get("stance-choice.for");
            case AGAINST -> Texts.get("stance-choice.against");
            case ASKS -> Texts.get("stance-choice.asks");
            case NOTES -> Texts.get("stance-choice.notes");
        };
    }
}
