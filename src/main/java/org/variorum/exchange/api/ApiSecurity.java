package org.variorum.exchange.api;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.variorum.accounts.PasswordCheck;
import org.variorum.accounts.TokenSignIn;

/// The security of everything below `/api`: no session, no cookie, no form; who signs in does so
/// with each request. Since nothing that a browser sends by itself signs anybody in, there is
/// nothing for a forged request to use.
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    /// Before the chain of the pages, which takes whatever is left.
    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            TokenSignIn tokens,
            PasswordCheck passwords,
            Limits limits,
            Problems problems,
            ApiSettings settings) {
        var contexts = new RequestAttributeSecurityContextRepository();
        var matcher = PathPatternRequestMatcher.withDefaults();
        return http.securityMatcher("/api", "/api/**")
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(contexts))
                .cors(cors -> cors.configurationSource(_ -> elsewhere(settings)))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(
                        rules ->
                                rules.dispatcherTypeMatchers(
                                                DispatcherType.ASYNC, DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(
                                                matcher.matcher(
                                                        HttpMethod.GET, "/api/openapi.json"),
                                                matcher.matcher(
                                                        HttpMethod.GET, "/api/openapi.json/**"),
                                                matcher.matcher(HttpMethod.GET, "/api/docs"),
                                                matcher.matcher(
                                                        HttpMethod.GET, "/api/swagger-ui/**"))
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .addFilterBefore(
                        new TokenFilter(tokens, passwords, limits, problems, contexts),
                        AnonymousAuthenticationFilter.class)
                .addFilterBefore(
                        new RateLimit(limits, problems), AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        trouble ->
                                trouble.authenticationEntryPoint(
                                                (request, response, _) ->
                                                        problems.write(
                                                                request,
                                                                response,
                                                                ApiFailure.of(
                                                                                HttpStatus
                                                                                        .UNAUTHORIZED,
                                                                                "not-signed-in")
                                                                        .with(
                                                                                "WWW-Authenticate",
                                                                                TokenFilter
                                                                                        .CHALLENGE)))
                                        .accessDeniedHandler(
                                                (request, response, _) ->
                                                        problems.write(
                                                                request,
                                                                response,
                                                                ApiFailure.of(
                                                                        HttpStatus.FORBIDDEN,
                                                                        "forbidden"))))
                .build();
    }

    /// Which scripts of pages elsewhere may call: those of the origins that the operator named.
    /// They bring a token; nothing that a browser sends by itself counts.
    private static @Nullable CorsConfiguration elsewhere(ApiSettings settings) {
        if (settings.allowedOrigins().isEmpty()) {
            return null;
        }
        var rules = new CorsConfiguration();
        rules.setAllowedOrigins(settings.allowedOrigins());
        rules.setAllowedMethods(List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE"));
        rules.addAllowedHeader(CorsConfiguration.ALL);
        rules.setExposedHeaders(
                List.of(
                        "Accept-Post",
                        "Allow",
                        "Content-Location",
                        "ETag",
                        "Link",
                        "Location",
                        "Preference-Applied",
                        "RateLimit-Limit",
                        "RateLimit-Remaining",
                        "RateLimit-Reset",
                        "Retry-After"));
        return rules;
    }

    @Bean
    FilterRegistrationBean<ApiErrorPage> apiErrorPage(Problems problems) {
        var page = new FilterRegistrationBean<>(new ApiErrorPage(problems));
        page.setDispatcherTypes(DispatcherType.ERROR);
        page.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return page;
    }

    /// Around the security, so that its refusals are problems too.
    @Bean
    FilterRegistrationBean<ApiBorder> apiBorder(
            Problems problems, ApiErrors errors, Limits limits, ApiSettings settings) {
        var border =
                new FilterRegistrationBean<>(new ApiBorder(problems, errors, limits, settings));
        border.addUrlPatterns("/api", "/api/*");
        border.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        border.setAsyncSupported(true);
        return border;
    }
}
