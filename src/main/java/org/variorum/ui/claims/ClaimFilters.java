package org.variorum.ui.claims;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.variorum.accounts.Person;
import org.variorum.annotations.TagView;
import org.variorum.claims.ClaimFilter;
import org.variorum.claims.ClaimState;
import org.variorum.documents.DocumentView;
import org.variorum.ui.components.Texts;

/// Which claims to list: words, tags, states, documents, authors; kept in the address.
final class ClaimFilters extends Div {

    private record Offer(List<TagView> tags, List<DocumentView> documents, List<Person> authors) {}

    private static final String WORDS = "words";
    private static final String TAG = "tag";
    private static final String STATE = "state";
    private static final String DOCUMENT = "doc";
    private static final String AUTHOR = "by";

    private final TextField words = new TextField();
    private final MultiSelectComboBox<TagView> tags;
    private final MultiSelectComboBox<ClaimState> states;
    private final MultiSelectComboBox<DocumentView> documents;
    private final MultiSelectComboBox<Person> authors;
    private final Runnable changed;
    private Offer offered = new Offer(List.of(), List.of(), List.of());
    private boolean quiet;

    ClaimFilters(Runnable changed) {
        this.changed = changed;
        tags = choice("claims.filter-tags", TagView::name);
        states = choice("claims.filter-states", Texts::of);
        documents = choice("claims.filter-documents", DocumentView::title);
        authors = choice("claims.filter-authors", Person::displayName);
        states.setItems(ClaimState.values());
        words.setPlaceholder(Texts.get("claims.filter-words"));
        words.setAriaLabel(Texts.get("claims.filter-words"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        words.addValueChangeListener(change -> tell());
        addClassName("claim-filters");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", Texts.get("claims.filters"));
        add(words, tags, states, documents, authors);
    }

    private <T> MultiSelectComboBox<T> choice(String key, Function<T, String> label) {
        var box = new MultiSelectComboBox<T>();
        box.setPlaceholder(Texts.get(key));
        box.setAriaLabel(Texts.get(key));
        box.setItemLabelGenerator(label::apply);
        box.setClearButtonVisible(true);
        box.addThemeVariants(MultiSelectComboBoxVariant.LUMO_SMALL);
        box.addValueChangeListener(change -> tell());
        return box;
    }

    /// Offers these; what was chosen and is still there stays chosen.
    void offer(List<TagView> tags, List<DocumentView> documents, List<Person> authors) {
        var offer = new Offer(tags, documents, authors);
        if (offer.equals(offered)) {
            return;
        }
        offered = offer;
        var before = parameters();
        quietly(
                () -> {
                    this.tags.setItems(tags);
                    this.documents.setItems(documents);
                    this.authors.setItems(authors);
                });
        choose(new QueryParameters(before));
    }

    /// Chooses what the address says; what is unknown there is left out.
    void choose(QueryParameters address) {
        quietly(
                () -> {
                    words.setValue(address.getSingleParameter(WORDS).orElse(""));
                    choose(tags, address, TAG, tag -> tag.id().value());
                    choose(states, address, STATE, Enum::name);
                    choose(documents, address, DOCUMENT, document -> document.id().value());
                    choose(authors, address, AUTHOR, person -> person.id().value());
                });
    }

    private static <T> void choose(
            MultiSelectComboBox<T> box,
            QueryParameters address,
            String name,
            Function<T, Object> key) {
        var wanted = Set.copyOf(address.getParameters(name));
        box.setValue(
                box.getListDataView()
                        .getItems()
                        .filter(item -> wanted.contains(key.apply(item).toString()))
                        .collect(Collectors.toSet()));
    }

    /// What is chosen, for the address.
    Map<String, List<String>> parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (!words.isEmpty()) {
            parameters.put(WORDS, List.of(words.getValue()));
        }
        keep(parameters, TAG, tags, tag -> tag.id().value());
        keep(parameters, STATE, states, Enum::name);
        keep(parameters, DOCUMENT, documents, document -> document.id().value());
        keep(parameters, AUTHOR, authors, person -> person.id().value());
        return parameters;
    }

    private static <T> void keep(
            Map<String, List<String>> parameters,
            String name,
            MultiSelectComboBox<T> box,
            Function<T, Object> key) {
        if (!box.getValue().isEmpty()) {
            var values = new ArrayList<String>();
            box.getValue().forEach(item -> values.add(key.apply(item).toString()));
            parameters.put(name, values);
        }
    }

    /// What is chosen, for the service.
    ClaimFilter filter() {
        return new ClaimFilter(
                words.getValue(),
                ids(tags, TagView::id),
                ids(documents, DocumentView::id),
                ids(authors, Person::id),
                states.getValue());
    }

    private static <T, I> Set<I> ids(MultiSelectComboBox<T> box, Function<T, I> id) {
        return box.getValue().stream().map(id).collect(Collectors.toSet());
    }

    boolean isActive() {
        return !parameters().isEmpty();
    }

    void clear() {
        choose(QueryParameters.empty());
        tell();
    }

    private void tell() {
        if (!quiet) {
            changed.run();
        }
    }

    private void quietly(Runnable act) {
        quiet = true;
        try {
            act.run();
        } finally {
            quiet = false;
        }
    }
}
