package org.variorum.ui.reading;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.variorum.annotations.TagUse;
import org.variorum.annotations.TagView;
import org.variorum.claims.ClaimView;
import org.variorum.claims.EvidenceRole;
import org.variorum.groups.GroupView;
import org.variorum.ui.components.Texts;

/// Chooses the current tag or the current claim, after which each selection is one gesture.
class ModeDialog extends Dialog {

    private static final int MOST_CLAIMS = 30;

    private final DeskServices services;
    private final GroupView group;
    private final Consumer<Mode> chosen;

    ModeDialog(DeskServices services, GroupView group, Consumer<Mode> chosen) {
        this.services = services;
        this.group = group;
        this.chosen = chosen;
        setHeaderTitle(Texts.get("mode.title"));
        setWidth("min(34rem, 94vw)");
        add(new Paragraph(Texts.get("mode.sentence")), tagPart(), claimPart());
        getFooter().add(new Button(Texts.get("action.cancel"), click -> close()));
    }

    private Div tagPart() {
        var tag = new ComboBox<TagView>(Texts.get("mode.tag"));
        tag.setItems(services.tags().vocabulary(group.id()).stream().map(TagUse::tag).toList());
        tag.setItemLabelGenerator(TagView::name);
        tag.setWidthFull();
        var start = start("mode.start-tag", () -> finish(new Mode.OfTag(tag.getValue())));
        start.setEnabled(false);
        tag.addValueChangeListener(change -> start.setEnabled(change.getValue() != null));
        return part("mode.by-tag", tag, start);
    }

    private Div claimPart() {
        var claim = new ComboBox<ClaimView>(Texts.get("mode.claim"));
        claim.setItemsWithFilterConverter(
                query ->
                        found(query.getFilter().orElse(""))
                                .skip(query.getOffset())
                                .limit(query.getLimit()),
                filter -> filter);
        claim.setItemLabelGenerator(ClaimView::statement);
        claim.setWidthFull();
        var role = new RadioButtonGroup<EvidenceRole>(Texts.get("mode.role"));
        role.setItems(EvidenceRole.values());
        role.setItemLabelGenerator(Texts::of);
        role.setValue(EvidenceRole.STATES);
        var start =
                start(
                        "mode.start-claim",
                        () -> finish(new Mode.OfClaim(claim.getValue(), role.getValue())));
        start.setEnabled(false);
        claim.addValueChangeListener(change -> start.setEnabled(change.getValue() != null));
        return part("mode.by-claim", claim, role, start);
    }

    private Stream<ClaimView> found(String words) {
        return services.claims().find(group.id(), words, MOST_CLAIMS).stream();
    }

    private void finish(Mode mode) {
        close();
        chosen.accept(mode);
    }

    private static Button start(String label, Runnable work) {
        var button = new Button(Texts.get(label), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private static Div part(String title, com.vaadin.flow.component.Component... fields) {
        var part = new Div(new H3(Texts.get(title)));
        part.addClassName("mode-part");
        part.add(fields);
        return part;
    }
}
