package org.variorum.ui.shell;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.variorum.accounts.SignIn;
import org.variorum.ui.account.LoginView;
import org.variorum.ui.components.Places;

@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class WebSecurity {

    /// Form login at `/login`; everything but the health check and Vaadin's own static files wants
    /// a session. Where nothing is, the app says so itself to those who are signed in, and the
    /// others are led to sign in first: so an address tells nobody whether something is there. A
    /// new session id at sign-in is Spring Security's default and stays on. So does CSRF
    /// protection, the sign-in form included, which Vaadin by itself would leave out; only the
    /// requests of its own protocol are exempt, which carry a token of their own.
    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            SignIn signIn,
            VaadinDefaultRequestCache wantedPages,
            RequestUtil requests) {
        wantedPages.setDelegateRequestCache(wantedPages());
        var matcher = PathPatternRequestMatcher.withDefaults();
        return http.authorizeHttpRequests(
                        rules ->
                                rules.requestMatchers(
                                                matcher.matcher(
                                                        HttpMethod.GET, "/actuator/health/**"),
                                                matcher.matcher(HttpMethod.GET, "/themes/**"),
                                                matcher.matcher(HttpMethod.GET, "/icon.svg"),
                                                matcher.matcher(
                                                        HttpMethod.POST, "/demonstration/sign-in"))
                                        .permitAll()
                                        .requestMatchers(
                                                matcher.matcher(HttpMethod.GET, "/reading/**"))
                                        .authenticated())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin ->
                                vaadin.loginView(LoginView.class)
                                        .enableCsrfConfiguration(false)
                                        .anyRequest(AuthorizedUrl::authenticated))
                .csrf(csrf -> csrf.ignoringRequestMatchers(requests::isFrameworkInternalRequest))
                .exceptionHandling(
                        trouble ->
                                trouble.defaultAccessDeniedHandlerFor(
                                        WebSecurity::askAgain,
                                        matcher.matcher(HttpMethod.POST, "/" + Places.LOGIN)))
                .headers(
                        headers ->
                                headers.referrerPolicy(
                                        policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new StillWelcome(signIn), AuthorizationFilter.class)
                .build();
    }

    /// A sign-in page that was open longer than its session lasted: a new one will do.
    private static void askAgain(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException stale)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/" + Places.LOGIN);
    }

    /// Where somebody wanted to go before they had to sign in: only pages, not what a browser asks
    /// for by itself. The address to which it leads back is the one that was asked for, without
    /// Spring Security's own `continue`.
    // Null is how it is told to add nothing, whatever its package says of nulls.
    @SuppressWarnings("NullAway")
    private static HttpSessionRequestCache wantedPages() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(WebSecurity::isForAPage);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static boolean isForAPage(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals(HttpMethod.GET.name())
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }
}
