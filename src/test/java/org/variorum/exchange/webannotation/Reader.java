package org.variorum.exchange.webannotation;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.Filter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.variorum.accounts.NewToken;
import org.variorum.accounts.TokenScope;
import org.variorum.accounts.Tokens;
import org.variorum.accounts.UserId;
import org.variorum.testing.Cast;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that speaks the Web Annotation Protocol, through all the filters.
@Component
@Lazy
class Reader {

    private final MockMvc mvc;
    private final Tokens tokens;
    private final Cast cast;
    private final JsonMapper json;

    Reader(WebApplicationContext context, Tokens tokens, Cast cast, JsonMapper json) {
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
        for (var name : List.of("protocolHeaders", "apiBorder")) {
            var registration = context.getBean(name, FilterRegistrationBean.class);
            builder.addFilters((Filter) Objects.requireNonNull(registration.getFilter()));
        }
        mvc = builder.apply(springSecurity()).build();
        this.tokens = tokens;
        this.cast = cast;
        this.json = json;
    }

    Call as(UserId person) {
        return as(person, TokenScope.MANAGE);
    }

    Call as(UserId person, TokenScope scope) {
        var secret =
                cast.as(person, () -> tokens.make(new NewToken("A reader", scope, null)).secret());
        return new Call(List.of(new Header("Authorization", "Bearer " + secret)));
    }

    Call nobody() {
        return new Call(List.of());
    }

    record Header(String name, String value) {}

    record Answer(MockHttpServletResponse response, JsonMapper mapper) {

        int status() {
            return response.getStatus();
        }

        @Nullable String header(String name) {
            return response.getHeader(name);
        }

        List<String> links() {
            return response.getHeaders("Link");
        }

        String text() {
            return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return mapper.readTree(response.getContentAsByteArray());
        }

        String code() {
            return json().path("code").asString("");
        }

        String etag() {
            return Objects.requireNonNull(header("ETag"), () -> status() + text());
        }

        String location() {
            return Objects.requireNonNull(header("Location"), () -> status() + text());
        }
    }

    class Call {

        private final List<Header> headers;

        Call(List<Header> headers) {
            this.headers = headers;
        }

        Call with(String name, String value) {
            var more = new ArrayList<>(headers);
            more.add(new Header(name, value));
            return new Call(more);
        }

        Answer get(String address) {
            return send(HttpMethod.GET, address, null);
        }

        Answer head(String address) {
            return send(HttpMethod.HEAD, address, null);
        }

        Answer options(String address) {
            return send(HttpMethod.OPTIONS, address, null);
        }

        Answer delete(String address) {
            return send(HttpMethod.DELETE, address, null);
        }

        Answer post(String address, String annotation) {
            return typed(Terms.JSON_LD_ANNO).send(HttpMethod.POST, address, annotation);
        }

        Answer put(String address, String annotation) {
            return typed(Terms.JSON_LD_ANNO).send(HttpMethod.PUT, address, annotation);
        }

        private Call typed(String type) {
            return headers.stream().anyMatch(each -> each.name().equals("Content-Type"))
                    ? this
                    : with("Content-Type", type);
        }

        Answer send(HttpMethod method, String address, @Nullable String body) {
            return sendBytes(
                    method,
                    address,
                    body == null ? null : body.getBytes(StandardCharsets.UTF_8));
        }

        Answer sendBytes(HttpMethod method, String address, byte @Nullable [] body) {
            var request = request(method, URI.create(address));
            headers.forEach(header -> request.header(header.name(), header.value()));
            if (body != null) {
                request.content(body);
            }
            try {
                return new Answer(mvc.perform(request).andReturn().getResponse(), json);
            } catch (Exception failure) {
                throw new AssertionError("The API let an exception through", failure);
            }
        }
    }
}
