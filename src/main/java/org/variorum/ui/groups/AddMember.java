package org.variorum.ui.groups;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import org.variorum.groups.Role;
import org.variorum.ui.components.FieldErrors;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Texts;

/// One line to add a member: the user name, the role, and that is it.
class AddMember extends Div {

    AddMember(BiConsumer<String, Role> add) {
        addClassName("add-member");
        var username = new TextField(Texts.get("person.username"));
        username.setHelperText(Texts.get("members.username.help"));
        username.getElement().setAttribute("autocapitalize", "none");
        var role = new RoleSelect(Texts.get("members.role"));
        role.setValue(Role.MEMBER);
        var errors = new FieldErrors().with("username", username);
        var button =
                new Button(
                        Texts.get("members.add"),
                        click ->
                                errors.unlessRefused(
                                        () -> {
                                            var name = username.getValue().strip();
                                            add.accept(name, role.getValue());
                                            Notices.done(Texts.get("members.added", name));
                                        }));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickShortcut(Key.ENTER).listenOn(username).resetFocusOnActiveElement();
        add(username, role, button);
    }
}
