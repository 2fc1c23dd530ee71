package org.variorum.exchange.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.variorum.accounts.TokenScope;

/// What stands before every method of the API: the check of the token's scope; and behind them all
/// the answer for addresses where nothing is, before Vaadin takes them for pages.
@Configuration(proxyBeanMethods = false)
class ApiWeb implements WebMvcConfigurer {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /// Words in queries are those of the bodies, in small letters; capitals are taken too.
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new Words());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ScopeCheck()).addPathPatterns("/api/**");
    }

    /// After the controllers and the served files of the documentation page, before Vaadin.
    @Bean
    SimpleUrlHandlerMapping nothingThere() {
        HttpRequestHandler nothing =
                (_, _) -> {
                    throw ApiFailure.notFound();
                };
        var mapping =
                new SimpleUrlHandlerMapping(Map.of("/api", nothing, "/api/**", nothing)) {
                    @Override
                    protected @Nullable Object getHandlerInternal(HttpServletRequest request)
                            throws Exception {
                        return isOfThePage(request) ? null : super.getHandlerInternal(request);
                    }
                };
        mapping.setOrder(Ordered.LOWEST_PRECEDENCE - 100);
        return mapping;
    }

    /// The files of the documentation page; the handler that serves them comes after all others.
    private static boolean isOfThePage(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/swagger-ui/");
    }

    @SuppressWarnings("rawtypes")
    private static final class Words implements ConverterFactory<String, Enum> {

        @Override
        public <T extends Enum> Converter<String, T> getConverter(Class<T> words) {
            return word ->
                    Arrays.stream(words.getEnumConstants())
                            .filter(each -> each.name().equalsIgnoreCase(word.strip()))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException(word));
        }
    }

    private static final class ScopeCheck implements HandlerInterceptor {

        @Override
        public boolean preHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (handler instanceof HandlerMethod method
                    && SecurityContextHolder.getContext().getAuthentication()
                            instanceof ApiAuthentication caller) {
                var needed = needed(request, method);
                if (!caller.scope().atLeast(needed)) {
                    throw tooLittle(needed);
                }
            }
            return true;
        }

        private static TokenScope needed(HttpServletRequest request, HandlerMethod method) {
            var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Scoped.class);
            var scoped =
                    own == null
                            ? AnnotatedElementUtils.findMergedAnnotation(
                                    method.getBeanType(), Scoped.class)
                            : own;
            if (SAFE.contains(request.getMethod())) {
                return scoped == null ? TokenScope.READ : scoped.reading();
            }
            return scoped == null ? TokenScope.ANNOTATE : scoped.value();
        }

        private static ApiFailure tooLittle(TokenScope needed) {
            var name = needed.name().toLowerCase(Locale.ROOT);
            return ApiFailure.of(HttpStatus.FORBIDDEN, "scope-too-small", name)
                    .with(
                            HttpHeaders.WWW_AUTHENTICATE,
                            "Bearer realm=\"Variorum\", error=\"insufficient_scope\", scope=\""
                                    + name
                                    + "\"");
        }
    }
}
