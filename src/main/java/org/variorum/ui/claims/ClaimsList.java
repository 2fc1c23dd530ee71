package org.variorum.ui.claims;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.Person;
import org.variorum.accounts.UserId;
import org.variorum.claims.ClaimId;
import org.variorum.claims.ClaimRow;
import org.variorum.ui.components.Badge;
import org.variorum.ui.components.Texts;

/// The claims of a group, a row each; one may be chosen.
final class ClaimsList extends Grid<ClaimRow> {

    private record Shown(
            List<ClaimRow> rows, Map<UserId, Person> people, Map<ClaimId, Long> posts) {}

    private static final int NARROW = 800;

    private final Column<ClaimRow> state;
    private final Column<ClaimRow> weight;
    private Shown shown = new Shown(List.of(), Map.of(), Map.of());
    private boolean narrow;
    private @Nullable Registration resizing;

    /// @param chosen takes the claim that the reader chose, or null if they chose none any more
    ClaimsList(Consumer<@Nullable ClaimId> chosen) {
        addClassName("claims-list");
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        getElement().setAttribute("aria-label", Texts.get("claims.title"));
        addComponentColumn(this::line).setHeader(Texts.get("claims.claim")).setFlexGrow(1);
        state =
                addComponentColumn(row -> Badge.of(row.claim().state()))
                        .setHeader(Texts.get("claims.state"))
                        .setAutoWidth(true)
                        .setFlexGrow(0);
        weight =
                addComponentColumn(row -> new Span(ClaimLine.weight(row)))
                        .setHeader(Texts.get("claims.evidence"))
                        .setWidth("14rem")
                        .setFlexGrow(0);
        asSingleSelect()
                .addValueChangeListener(
                        change -> {
                            if (change.isFromClient()) {
                                var row = change.getValue();
                                chosen.accept(row == null ? null : row.claim().id());
                            }
                        });
    }

    void show(List<ClaimRow> rows, Map<UserId, Person> people, Map<ClaimId, Long> posts) {
        var now = new Shown(rows, people, posts);
        if (!now.equals(shown)) {
            shown = now;
            setItems(rows);
        }
    }

    /// Marks the row of this claim, if it is listed.
    void choose(@Nullable ClaimId claim) {
        asSingleSelect()
                .setValue(
                        getListDataView()
                                .getItems()
                                .filter(row -> row.claim().id().equals(claim))
                                .findFirst()
                                .orElse(null));
    }

    private ClaimLine line(ClaimRow row) {
        var author = shown.people().get(row.claim().author());
        return new ClaimLine(
                row,
                author == null ? Texts.get("somebody") : author.displayName(),
                shown.posts().getOrDefault(row.claim().id(), 0L),
                narrow);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var page = event.getUI().getPage();
        page.executeJs("return window.innerWidth").then(Integer.class, this::fit);
        if (resizing != null) {
            resizing.remove();
        }
        resizing = page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
        addDetachListener(
                detach -> {
                    if (resizing != null) {
                        resizing.remove();
                        resizing = null;
                    }
                });
    }

    /// Narrow screens have one column that says everything.
    private void fit(int width) {
        var isNarrow = width < NARROW;
        if (isNarrow != narrow) {
            narrow = isNarrow;
            state.setVisible(!narrow);
            weight.setVisible(!narrow);
            getDataProvider().refreshAll();
        }
    }
}
