package org.variorum.ui.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;
import org.variorum.ui.components.Texts;

/// What a browser shows of a request that failed before the app itself could answer, such as a form
/// whose session is over: a sentence and the way home, and nothing of how the program works.
@Component
class BareErrors implements ErrorViewResolver {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%1$s · Variorum</title>
            <link rel="icon" href="%2$s/icon.svg">
            <style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 20vh auto; padding: 0 1rem; }</style>
            </head>
            <body><main><h1>%1$s</h1><p>%3$s</p><p><a href="%2$s/">%4$s</a></p></main></body>
            </html>
            """;

    @Override
    public ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        var broken = status.is5xxServerError();
        var page =
                page(
                        request.getContextPath(),
                        Texts.get(broken ? "broken.title" : "not-found.title"),
                        Texts.get(broken ? "error.broken-request" : "error.refused-request"));
        var answer = new ModelAndView(view(page));
        answer.setStatus(status);
        return answer;
    }

    private static String page(String context, String title, String sentence) {
        return PAGE.formatted(
                HtmlUtils.htmlEscape(title),
                HtmlUtils.htmlEscape(context),
                HtmlUtils.htmlEscape(sentence),
                HtmlUtils.htmlEscape(Texts.get("not-found.home")));
    }

    private static View view(String page) {
        return (_, _, response) -> {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(page);
        };
    }
}
