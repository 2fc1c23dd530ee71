package org.variorum.ui.components;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void rendersWhatPeopleWrite() {
        assertThat(Markdown.toHtml("# Why\n\n*So* **much**\n\n- one\n\n> two\n\n```\nthree\n```"))
                .isEqualToIgnoringWhitespace(
                        "<h1>Why</h1><p><em>So</em> <strong>much</strong></p><ul><li>one</li></ul>"
                                + "<blockquote><p>two</p></blockquote><pre><code>three</code></pre>");
    }

    @Test
    void linksToTheWebAndToMail() {
        assertThat(Markdown.toHtml("[x](https://example.org/a) [y](mailto:a&#64;example.org)"))
                .contains("<a href=\"https://example.org/a\"", "target=\"_blank\"", "noopener")
                .contains("<a href=\"mailto:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html,hello)",
                "[x](vbscript:y)",
                "[x]()",
                "[x](#here)",
                "[x](/logout)",
                "[x](//example.org)"
            })
    void leavesOtherLinksAsTheirWords(String source) {
        assertThat(Markdown.toHtml(source)).isEqualToIgnoringWhitespace("<p>x</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "<pre>", "<!--", "<div>", "<?php"})
    void showsATagAsWordsAndRendersTheRest(String tag) {
        assertThat(Markdown.toHtml(tag + "alert(1)\n\nbut *this* is a note"))
                .contains("&lt;", "<em>this</em>")
                .doesNotContain(tag);
    }
}
