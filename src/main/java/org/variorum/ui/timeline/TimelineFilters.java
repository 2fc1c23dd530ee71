package org.variorum.ui.timeline;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.variorum.accounts.Person;
import org.variorum.history.Change;
import org.variorum.history.TimelineFilter;
import org.variorum.ui.components.Texts;

/// By whom and of what the lines are to be; kept in the address.
final class TimelineFilters extends Div {

    private static final String BY = "by";
    private static final String KIND = "kind";

    private final MultiSelectComboBox<Person> people =
            choice("timeline.everybody", Person::displayName);
    private final MultiSelectComboBox<Change.Kind> kinds =
            choice("timeline.everything", TimelineFilters::name);
    private final Runnable changed;
    private boolean quiet;

    TimelineFilters(Runnable changed) {
        this.changed = changed;
        addClassName("timeline-filters");
        kinds.setItems(Change.Kind.values());
        add(people, kinds);
    }

    private <T> MultiSelectComboBox<T> choice(String key, Function<T, String> label) {
        var box = new MultiSelectComboBox<T>();
        box.setPlaceholder(Texts.get(key));
        box.setAriaLabel(Texts.get(key));
        box.setItemLabelGenerator(label::apply);
        box.setClearButtonVisible(true);
        box.addValueChangeListener(change -> tell());
        return box;
    }

    private void tell() {
        if (!quiet) {
            changed.run();
        }
    }

    /// Offers these people and chooses what the address says; what is unknown there is left out.
    void choose(List<Person> offered, QueryParameters address) {
        quiet = true;
        people.setItems(offered);
        people.setValue(chosen(offered, address.getParameters(BY), Person::username));
        kinds.setValue(
                chosen(
                        List.of(Change.Kind.values()),
                        address.getParameters(KIND),
                        TimelineFilters::word));
        quiet = false;
    }

    private static <T> Set<T> chosen(
            List<T> offered, List<String> wanted, Function<T, String> word) {
        return offered.stream()
                .filter(item -> wanted.contains(word.apply(item)))
                .collect(Collectors.toSet());
    }

    TimelineFilter filter() {
        return new TimelineFilter(
                people.getValue().stream().map(Person::id).collect(Collectors.toSet()),
                kinds.getValue());
    }

    /// What is chosen, for the address.
    QueryParameters toQuery() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        keep(parameters, BY, people.getValue(), Person::username);
        keep(parameters, KIND, kinds.getValue(), TimelineFilters::word);
        return new QueryParameters(parameters);
    }

    MultiSelectComboBox<Person> people() {
        return people;
    }

    private static <T> void keep(
            Map<String, List<String>> parameters,
            String name,
            Set<T> values,
            Function<T, String> word) {
        if (!values.isEmpty()) {
            parameters.put(name, values.stream().map(word).sorted().toList());
        }
    }

    void clearAll() {
        quiet = true;
        people.clear();
        kinds.clear();
        quiet = false;
        changed.run();
    }

    private static String word(Change.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String name(Change.Kind kind) {
        return Texts.get("timeline.kinds." + word(kind));
    }
}
