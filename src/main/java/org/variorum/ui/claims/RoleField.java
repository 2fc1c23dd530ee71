package org.variorum.ui.claims;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Locale;
import org.variorum.claims.EvidenceRole;
import org.variorum.ui.components.Badge;
import org.variorum.ui.components.Texts;

/// What the selected words do for the claim, each in a word and a sentence.
final class RoleField extends RadioButtonGroup<EvidenceRole> {

    RoleField() {
        setLabel(Texts.get("claim-dialog.role"));
        setItems(EvidenceRole.values());
        setRenderer(new ComponentRenderer<>(RoleField::words));
        addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        setValue(EvidenceRole.STATES);
    }

    private static Div words(EvidenceRole role) {
        var help = new Span(Texts.get("role-help." + role.name().toLowerCase(Locale.ROOT)));
        help.addClassName("soft");
        var words = new Div(Badge.of(role), help);
        words.addClassName("role-choice");
        return words;
    }
}
