package org.variorum.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.MadeToken;
import org.variorum.accounts.NewToken;
import org.variorum.accounts.TokenScope;
import org.variorum.accounts.TokenView;
import org.variorum.accounts.Tokens;
import org.variorum.ui.components.FormDialog;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.SecretField;
import org.variorum.ui.components.Texts;
import org.variorum.ui.components.Times;

/// The tokens with which one's own programs sign in: those that still open something, each with a
/// way to end it, and a way to make another.
class TokenSection extends Section {

    private final Tokens tokens;
    private final Div list = new Div();

    TokenSection(Tokens tokens) {
        this.tokens = tokens;
        addClassNames("sheet", "padded", "token-section");
        var make = new Button(Texts.get("token.make"), click -> make());
        add(
                new H2(Texts.get("token.title")),
                new Paragraph(new Text(Texts.get("token.sentence") + " "), docs()),
                list,
                make);
        refresh();
    }

    private static Anchor docs() {
        var docs = new Anchor("api/docs", Texts.get("token.docs"));
        docs.setRouterIgnore(true);
        return docs;
    }

    private void refresh() {
        var now = Instant.now();
        var open = tokens.mine().stream().filter(token -> opens(token, now)).toList();
        list.removeAll();
        if (open.isEmpty()) {
            var none = new Paragraph(Texts.get("token.none"));
            none.addClassName("soft");
            list.add(none);
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("token-list");
        open.forEach(token -> rows.add(row(token)));
        list.add(rows);
    }

    private static boolean opens(TokenView token, Instant now) {
        var end = token.expiresAt();
        return token.revokedAt() == null && (end == null || now.isBefore(end));
    }

    private ListItem row(TokenView token) {
        var name = new Span(token.name());
        name.addClassName("token-name");
        var facts = new Div(new Span(word(token.scope())), new Span(made(token)));
        facts.addClassNames("soft", "token-facts");
        facts.add(used(token), ends(token));
        var revoke = new Button(Texts.get("token.revoke"), click -> revoke(token));
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        revoke.setAriaLabel(Texts.get("token.revoke-named", token.name()));
        var row = new ListItem(new Div(name, facts), revoke);
        row.addClassName("token-row");
        return row;
    }

    private static String made(TokenView token) {
        return Texts.get("token.made", Times.day(token.createdAt()));
    }

    private static Component used(TokenView token) {
        var last = token.lastUsedAt();
        return new Span(
                last == null
                        ? Texts.get("token.unused")
                        : Texts.get("token.used", Times.ago(last, Instant.now())));
    }

    private static Component ends(TokenView token) {
        var end = token.expiresAt();
        return new Span(
                end == null
                        ? Texts.get("token.endless")
                        : Texts.get("token.ends", Times.exact(end)));
    }

    /// Asks first: programs that use it stop working, and it does not come back.
    private void revoke(TokenView token) {
        new FormDialog(
                        Texts.get("token.revoke-named", token.name()),
                        Texts.get("token.revoke"),
                        () -> {
                            tokens.revoke(token.id());
                            refresh();
                            Notices.done(Texts.get("token.revoked", token.name()));
                        })
                .with(new Paragraph(Texts.get("token.revoke.sentence")))
                .destructive()
                .open();
    }

    private void make() {
        var name = new TextField(Texts.get("token.name"));
        name.setHelperText(Texts.get("token.name.help"));
        name.setRequiredIndicatorVisible(true);
        var scope = new Select<TokenScope>();
        scope.setLabel(Texts.get("token.scope"));
        scope.setItems(TokenScope.values());
        scope.setItemLabelGenerator(each -> Texts.get("token.may." + key(each)));
        scope.setValue(TokenScope.READ);
        var end = new DatePicker(Texts.get("token.end"));
        end.setHelperText(Texts.get("token.end.help"));
        end.setClearButtonVisible(true);
        end.setLocale(Locale.UK);
        new FormDialog(
                        Texts.get("token.make"),
                        Texts.get("token.make.do"),
                        () ->
                                tell(
                                        tokens.make(
                                                new NewToken(
                                                        name.getValue(),
                                                        scope.getValue(),
                                                        endOf(end.getValue())))))
                .with("name", name)
                .with("scope", scope)
                .with("expiresAt", end)
                .open();
    }

    /// The last day still counts, as the server's calendar has it.
    private static @Nullable Instant endOf(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    private void tell(MadeToken made) {
        refresh();
        var dialog = new Dialog();
        dialog.setHeaderTitle(made.token().name());
        dialog.setWidth("min(34rem, 94vw)");
        dialog.setCloseOnOutsideClick(false);
        dialog.add(
                new Paragraph(Texts.get("token.once")),
                new SecretField(Texts.get("token.secret"), made.secret()));
        var close = new Button(Texts.get("action.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(close);
        dialog.open();
    }

    private static String word(TokenScope scope) {
        return Texts.get("token.scope." + key(scope));
    }

    private static String key(TokenScope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }
}
