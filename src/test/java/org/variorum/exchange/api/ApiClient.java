package org.variorum.exchange.api;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
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

/// A program that talks to the API, through all its filters.
@Component
@Lazy
public class ApiClient {

    private final MockMvc mvc;
    private final Tokens tokens;
    private final Cast cast;
    private final JsonMapper json;

    ApiClient(
            WebApplicationContext context,
            FilterRegistrationBean<ApiBorder> border,
            Tokens tokens,
            Cast cast,
            JsonMapper json) {
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
        mvc =
                builder.addFilters(Objects.requireNonNull(border.getFilter()))
                        .apply(springSecurity())
                        .build();
        this.tokens = tokens;
        this.cast = cast;
        this.json = json;
    }

    /// A new token of this person for everything they may do.
    public String tokenOf(UserId person) {
        return tokenOf(person, TokenScope.MANAGE);
    }

    /// A new token of this person.
    public String tokenOf(UserId person, TokenScope scope) {
        return cast.as(person, () -> tokens.make(new NewToken("A test's", scope, null)).secret());
    }

    /// A call that signs in with this token.
    public Call as(@Nullable String token) {
        return new Call(token == null ? Map.of() : Map.of("Authorization", "Bearer " + token));
    }

    /// A call by HTTP Basic.
    public Call basic(String username, String password) {
        var pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Call(
                Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair)));
    }

    /// A call by nobody.
    public Call nobody() {
        return new Call(Map.of());
    }

    /// What was answered.
    public record Answer(MockHttpServletResponse response, JsonMapper mapper) {

        public int status() {
            return response.getStatus();
        }

        public @Nullable String header(String name) {
            return response.getHeader(name);
        }

        public String text() {
            return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return mapper.readTree(response.getContentAsByteArray());
        }

        /// The code of the problem.
        public String code() {
            return json().path("code").asString("");
        }

        /// Its strong validator.
        public String etag() {
            return Objects.requireNonNull(header(HttpHeaders.ETAG));
        }

        /// Where the thing that was made is.
        public String location() {
            return Objects.requireNonNull(header(HttpHeaders.LOCATION));
        }
    }

    /// A request being made up.
    public class Call {

        private final Map<String, String> headers;

        Call(Map<String, String> headers) {
            this.headers = new LinkedHashMap<>(headers);
        }

        /// The same with a header more.
        public Call with(String name, String value) {
            var more = new Call(headers);
            more.headers.put(name, value);
            return more;
        }

        public Answer get(String address) {
            return send(HttpMethod.GET, address, null);
        }

        public Answer post(String address, @Nullable Object body) {
            return send(HttpMethod.POST, address, body);
        }

        public Answer put(String address, Object body) {
            return send(HttpMethod.PUT, address, body);
        }

        public Answer delete(String address) {
            return send(HttpMethod.DELETE, address, null);
        }

        /// @param body a text is sent as it is, anything else as JSON
        public Answer send(HttpMethod method, String address, @Nullable Object body) {
            var request = request(method, java.net.URI.create(address));
            if (body != null) {
                request.contentType(MediaType.parseMediaType(headers.getOrDefault("Content-Type", "application/json")))
                        .content(
                                body instanceof String text ? text : json.writeValueAsString(body));
            }
            return perform(request);
        }

        /// Sends a file, with parameters beside it.
        public Answer upload(
                String address, String filename, String text, Map<String, String> parameters) {
            var request =
                    multipart(java.net.URI.create(address))
                            .file(
                                    new MockMultipartFile(
                                            "file",
                                            filename,
                                            "text/plain",
                                            text.getBytes(StandardCharsets.UTF_8)));
            parameters.forEach(request::param);
            return perform(request);
        }

        private Answer perform(AbstractMockHttpServletRequestBuilder<?> request) {
            headers.forEach(
                    (name, value) -> {
                        if (!name.equals("Content-Type")) {
                            request.header(name, value);
                        }
                    });
            try {
                return new Answer(mvc.perform(request).andReturn().getResponse(), json);
            } catch (Exception failure) {
                throw new AssertionError("The API let an exception through", failure);
            }
        }
    }
}
