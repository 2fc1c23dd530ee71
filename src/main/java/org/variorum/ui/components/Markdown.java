package org.variorum.ui.components;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Renders what people write in Markdown. Raw HTML is shown as text, pictures are left out (nothing
/// is fetched from a third party), links go to web and mail addresses only, and the result passes a
/// sanitizer all the same.
public final class Markdown {

    /// Blocks of HTML are not known, so that a tag at the beginning does not turn what follows into
    /// one.
    private static final Parser PARSER =
            Parser.builder()
                    .enabledBlockTypes(
                            Set.of(
                                    BlockQuote.class,
                                    FencedCodeBlock.class,
                                    Heading.class,
                                    IndentedCodeBlock.class,
                                    ListBlock.class,
                                    ThematicBreak.class))
                    .build();

    private static final Pattern ADDRESS =
            Pattern.compile("(https?://|mailto:).+", Pattern.CASE_INSENSITIVE);
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).softbreak("<br>").build();
    private static final PolicyFactory POLICY =
            new HtmlPolicyBuilder()
                    .allowElements(
                            "p",
                            "br",
                            "strong",
                            "em",
                            "code",
                            "pre",
                            "blockquote",
                            "ul",
                            "ol",
                            "li",
                            "hr",
                            "h1",
                            "h2",
                            "h3",
                            "h4",
                            "h5",
                            "h6",
                            "a")
                    .allowUrlProtocols("http", "https", "mailto")
                    .allowAttributes("href")
                    .onElements("a")
                    .allowAttributes("start")
                    .onElements("ol")
                    .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
                    .allowElements(
                            (element, attributes) -> {
                                attributes.addAll(List.of("target", "_blank"));
                                return leadsElsewhere(attributes) ? element : null;
                            },
                            "a")
                    .allowAttributes("target")
                    .onElements("a")
                    .toFactory();

    private static final TextContentRenderer PLAIN = TextContentRenderer.builder().build();

    private Markdown() {}

    /// The source as a reader would read it aloud: without signs of Markdown.
    public static String toPlainText(String source) {
        return PLAIN.render(PARSER.parse(source));
    }

    /// A link that leads nowhere else is left as its words.
    private static boolean leadsElsewhere(List<String> attributes) {
        var href = attributes.indexOf("href");
        return href >= 0 && ADDRESS.matcher(attributes.get(href + 1)).matches();
    }

    /// The source as safe HTML.
    public static String toHtml(String source) {
        return POLICY.sanitize(RENDERER.render(PARSER.parse(source)));
    }

    /// The source as a component.
    public static Div of(String source) {
        var div = new Div();
        div.addClassName("markdown");
        div.getElement().setProperty("innerHTML", toHtml(source));
        return div;
    }
}
