package org.variorum.ui.reading;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.variorum.documents.DocumentView;
import org.variorum.ui.components.Texts;

/// Chooses one more document for the desk.
class DocumentChooser extends Dialog {

    private final List<DocumentView> documents;
    private final Consumer<DocumentView> chosen;
    private final Div list = new Div();

    /// @param documents what is not on the desk yet
    DocumentChooser(List<DocumentView> documents, Consumer<DocumentView> chosen) {
        this.documents = documents;
        this.chosen = chosen;
        setHeaderTitle(Texts.get("desk.choose-document"));
        setWidth("min(32rem, 94vw)");
        list.addClassName("choice-list");
        var words =
                new TextField(Texts.get("desk.find-document"), change -> fill(change.getValue()));
        words.setValueChangeMode(ValueChangeMode.EAGER);
        words.setWidthFull();
        words.focus();
        add(words, list);
        getFooter().add(new Button(Texts.get("action.cancel"), click -> close()));
        fill("");
    }

    private void fill(String words) {
        list.removeAll();
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        documents.stream()
                .filter(
                        document ->
                                (document.title() + " " + document.author())
                                        .toLowerCase(Locale.ROOT)
                                        .contains(wanted))
                .forEach(document -> list.add(row(document)));
        if (list.getChildren().findAny().isEmpty()) {
            list.add(new Paragraph(Texts.get("desk.no-more-documents")));
        }
    }

    private NativeButton row(DocumentView document) {
        var title = new Span(document.title());
        title.addClassName("serif");
        var author = new Span(document.author());
        author.addClassName("soft");
        var row =
                new NativeButton(
                        "",
                        click -> {
                            close();
                            chosen.accept(document);
                        });
        row.addClassName("choice");
        row.add(title, author);
        return row;
    }
}
