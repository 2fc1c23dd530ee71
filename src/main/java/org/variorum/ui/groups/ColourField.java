package org.variorum.ui.groups;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import org.variorum.ui.components.Palette;
import org.variorum.ui.components.Texts;

/// A colour as `#rrggbb`: one of the palette, or any from the browser's own chooser.
class ColourField extends CustomField<String> {

    private final List<NativeButton> choices = new ArrayList<>();
    private final Element free = new Element("input");
    private String colour = Palette.COLOURS.getFirst();

    ColourField(String label) {
        super("");
        setLabel(label);
        addClassName("colour-field");
        var row = new Div();
        row.addClassName("colour-choices");
        for (var index = 0; index < Palette.COLOURS.size(); index++) {
            row.add(choice(Palette.COLOURS.get(index), index + 1));
        }
        free.setAttribute("type", "color");
        free.setAttribute("aria-label", Texts.get("colour.free"));
        free.setAttribute("title", Texts.get("colour.free"));
        free.addEventListener(
                        "change",
                        chosen -> choose(chosen.getEventData().get("element.value").asString()))
                .addEventData("element.value");
        row.getElement().appendChild(free);
        add(row);
    }

    private NativeButton choice(String offered, int number) {
        var button = new NativeButton();
        button.addClassName("colour-choice");
        button.getStyle().set("--tag-colour", offered);
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("aria-label", Texts.get("colour.number", number));
        button.getElement().setAttribute("data-colour", offered);
        button.addClickListener(click -> choose(offered));
        choices.add(button);
        return button;
    }

    /// Takes what the person chose.
    void choose(String chosen) {
        setPresentationValue(chosen);
        updateValue();
    }

    @Override
    protected String generateModelValue() {
        return colour;
    }

    @Override
    protected void setPresentationValue(String value) {
        colour = value.isEmpty() ? Palette.COLOURS.getFirst() : value;
        choices.forEach(
                button ->
                        button.getElement()
                                .setAttribute(
                                        "aria-pressed",
                                        String.valueOf(
                                                colour.equalsIgnoreCase(
                                                        button.getElement()
                                                                .getAttribute("data-colour")))));
        free.setProperty("value", colour);
        free.getClassList()
                .set("chosen", Palette.COLOURS.stream().noneMatch(colour::equalsIgnoreCase));
    }
}
