package org.variorum.testing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words that a part of the screen shows.
public final class Words {

    private Words() {}

    /// All that can be read in it, in its order, without what is hidden. Rendered Markdown comes
    /// with its HTML.
    public static String of(Component component) {
        if (component instanceof Text text) {
            return text.getText();
        }
        if (!component.isVisible()) {
            return "";
        }
        var element = component.getElement();
        var own = element.getProperty("innerHTML", "") + element.getText();
        return Stream.concat(Stream.of(own), component.getChildren().map(Words::of))
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
