package org.variorum.ui.groups;

import com.vaadin.flow.component.select.Select;
import org.variorum.groups.Role;
import org.variorum.ui.components.Texts;

/// The roles in words, each with what it may do.
class RoleSelect extends Select<Role> {

    RoleSelect(String label) {
        setLabel(label);
        setItems(Role.values());
        setItemLabelGenerator(Texts::of);
        setRenderer(new com.vaadin.flow.data.renderer.ComponentRenderer<>(RoleSelect::described));
        addClassName("role-select");
        setOverlayWidth("18rem");
    }

    private static com.vaadin.flow.component.html.Div described(Role role) {
        var may = new com.vaadin.flow.component.html.Div(Texts.get("role-may." + key(role)));
        may.addClassName("soft");
        return new com.vaadin.flow.component.html.Div(
                new com.vaadin.flow.component.html.Div(Texts.of(role)), may);
    }

    private static String key(Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT);
    }
}
