package org.variorum.ui.groups;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.variorum.annotations.TagView;
import org.variorum.groups.GroupView;
import org.variorum.ui.components.Badge;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Texts;

/// The tags that were removed or merged away, with a way back for each.
class WithdrawnTagsDialog extends Dialog {

    private final GroupView group;
    private final TagServices services;
    private final Runnable refresh;

    WithdrawnTagsDialog(GroupView group, TagServices services, Runnable refresh) {
        this.group = group;
        this.services = services;
        this.refresh = refresh;
        setHeaderTitle(Texts.get("tags.withdrawn"));
        setWidth("min(32rem, 94vw)");
        getFooter().add(new Button(Texts.get("action.close"), click -> close()));
        show();
    }

    private void show() {
        removeAll();
        var withdrawn = services.tags().withdrawn(group.id());
        if (withdrawn.isEmpty()) {
            add(new Paragraph(Texts.get("tags.none-withdrawn")));
        }
        withdrawn.forEach(tag -> add(row(tag)));
    }

    private Div row(TagView tag) {
        var restore = new Button(Texts.get("action.restore"), click -> restore(tag));
        restore.addThemeVariants(ButtonVariant.LUMO_SMALL);
        restore.setAriaLabel(Texts.get("action.restore-of", tag.name()));
        var head = new Div(Badge.of(tag), restore);
        head.addClassName("history-head");
        var row = new Div(head);
        row.addClassName("history-row");
        return row;
    }

    private void restore(TagView tag) {
        if (Notices.unlessRefused(() -> services.tags().restore(tag.id()))) {
            show();
            refresh.run();
            Notices.done(Texts.get("tags.restored", tag.name()));
        }
    }
}
