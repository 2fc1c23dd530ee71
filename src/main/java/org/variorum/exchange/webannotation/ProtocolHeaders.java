package org.variorum.exchange.webannotation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// What the Protocol wants on every response, errors included: what kind of thing is at the
/// address, which constraints it has, what can be done with it. Set before anything else can
/// answer.
class ProtocolHeaders extends OncePerRequestFilter {

    static final String CONTAINER_METHODS = "GET, HEAD, OPTIONS, POST";
    static final String ANNOTATION_METHODS = "GET, HEAD, OPTIONS, PUT, DELETE";
    static final String PAGE_METHODS = "GET, HEAD, OPTIONS";

    private static final Pattern PATH =
            Pattern.compile("/api/documents/[^/]+/annotations/(?:([^/]+)(/.*)?)?");

    private static final Pattern PAGE = Pattern.compile("(?:^|&)page(?:=|&|$)");

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        /// Further out than the API's border, so that what that refuses has them too.
        @Bean
        FilterRegistrationBean<ProtocolHeaders> protocolHeaders() {
            var filter = new FilterRegistrationBean<>(new ProtocolHeaders());
            filter.addUrlPatterns("/api/documents/*");
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 9);
            return filter;
        }
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var match = PATH.matcher(path);
        if (match.matches() && match.group(2) == null) {
            if (match.group(1) != null) {
                annotation(response);
            } else if (isPage(request)) {
                page(response);
            } else {
                container(response);
            }
        }
        chain.doFilter(request, response);
    }

    /// Told by the raw query: reading parameters fails where they are no text, and here nobody
    /// would tell that as a problem.
    private static boolean isPage(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null && PAGE.matcher(query).find();
    }

    private static void container(HttpServletResponse response) {
        link(response, Terms.BASIC_CONTAINER, "type");
        link(response, Terms.RESOURCE, "type");
        link(response, Terms.PROTOCOL, Terms.CONSTRAINED_BY);
        response.setHeader(HttpHeaders.ALLOW, CONTAINER_METHODS);
        response.setHeader("Accept-Post", Terms.JSON_LD_ANNO);
        response.addHeader(HttpHeaders.VARY, "Accept, Prefer");
    }

    /// A page is no container, but its address is the container's with a query.
    private static void page(HttpServletResponse response) {
        link(response, Terms.RESOURCE, "type");
        link(response, Terms.PROTOCOL, Terms.CONSTRAINED_BY);
        response.setHeader(HttpHeaders.ALLOW, PAGE_METHODS);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private static void annotation(HttpServletResponse response) {
        link(response, Terms.RESOURCE, "type");
        link(response, Terms.ANNOTATION, "type");
        link(response, Terms.PROTOCOL, Terms.CONSTRAINED_BY);
        response.setHeader(HttpHeaders.ALLOW, ANNOTATION_METHODS);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    /// What is answered to a POST that put an annotation in. What is sent is the annotation, as
    /// `Content-Location` says, so types and methods are the annotation's, as in the examples of
    /// section 5.1; links have it as their context (RFC 8288, 3.2). What the container has to say
    /// on all responses (4.1) says that it is about the container.
    static void made(HttpServletResponse response, String container) {
        response.setHeader(HttpHeaders.LINK, linked(Terms.RESOURCE, "type"));
        link(response, Terms.ANNOTATION, "type");
        link(response, Terms.PROTOCOL, Terms.CONSTRAINED_BY);
        response.addHeader(
                HttpHeaders.LINK,
                linked(Terms.BASIC_CONTAINER, "type") + "; anchor=\"" + container + "\"");
        response.setHeader(HttpHeaders.ALLOW, ANNOTATION_METHODS);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private static void link(HttpServletResponse response, String target, String relation) {
        response.addHeader(HttpHeaders.LINK, linked(target, relation));
    }

    private static String linked(String target, String relation) {
        return "<" + target + ">; rel=\"" + relation + "\"";
    }
}
