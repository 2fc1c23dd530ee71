package org.variorum.exchange.api;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/// Tells what Tomcat itself refuses at the API's addresses (an address that is none, TRACE) as a
/// problem too. No filter ever sees these requests.
@Configuration(proxyBeanMethods = false)
class ConnectorRefusals {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> refusalsOfTheConnector(
            Problems problems, Limits limits, JsonMapper json) {
        return factory -> factory.addEngineValves(new Telling(problems, limits, json));
    }

    private static final class Telling extends ValveBase {

        private final Problems problems;
        private final Limits limits;
        private final JsonMapper json;

        Telling(Problems problems, Limits limits, JsonMapper json) {
            super(true);
            this.problems = problems;
            this.limits = limits;
            this.json = json;
        }

        @Override
        public void invoke(Request request, Response response)
                throws IOException, ServletException {
            if (response.isError() && isApi(request.getRequestURI())) {
                tell(request, response);
            } else {
                getNext().invoke(request, response);
            }
        }

        /// The address may be none, so it is looked at as it came.
        private static boolean isApi(@Nullable String address) {
            return address != null && (address.equals("/api") || address.startsWith("/api/"));
        }

        private void tell(Request request, Response response) throws IOException {
            var problem = problems.of(Problems.ofStatus(response.getStatus()));
            var body = json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
            response.setErrorReported();
            response.setSuspended(false);
            limits.tell(request.getRemoteAddr(), response::setHeader);
            response.setContentType(Problem.MEDIA_TYPE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setContentLength(body.length);
            if (!HttpMethod.HEAD.matches(request.getMethod())) {
                response.getOutputStream().write(body);
            }
            response.finishResponse();
        }
    }
}
