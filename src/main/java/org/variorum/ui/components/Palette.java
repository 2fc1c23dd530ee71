package org.variorum.ui.components;

import java.util.List;
import java.util.Locale;

/// The colours that are offered for tags. Any other can be chosen: grounds and inks are mixed from
/// it so that words stay readable.
public final class Palette {

    /// Amber, sage, rose and sky of the look, and eight more of like weight.
    public static final List<String> COLOURS =
            List.of(
                    "#b07d10", "#4c8a44", "#b4494f", "#3b74b4", "#7a5aa6", "#1f8a8a", "#c0672a",
                    "#a04a86", "#6b7a1e", "#5566c4", "#8a6d5a", "#68707c");

    private Palette() {}

    /// A colour for a new tag of this name, the same for the same name.
    public static String colourFor(String name) {
        return COLOURS.get(
                Math.floorMod(name.strip().toLowerCase(Locale.ROOT).hashCode(), COLOURS.size()));
    }
}
