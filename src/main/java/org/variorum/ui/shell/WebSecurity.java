package org.variorum.ui.shell;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.variorum.accounts.SignIn;
import org.variorum.ui.account.LoginView;

@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class WebSecurity {

    /// Form login at `/login`; everything but the health check and Vaadin's own static files wants
    /// a session. CSRF protection and a new session id at sign-in are Spring Security's defaults
    /// and stay on.
    @Bean
    SecurityFilterChain pages(HttpSecurity http, SignIn signIn) {
        var matcher = PathPatternRequestMatcher.withDefaults();
        return http.authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(
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
                        vaadin -> vaadin.loginView(LoginView.class))
                .headers(
                        headers ->
                                headers.referrerPolicy(
                                        policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new StillWelcome(signIn), AuthorizationFilter.class)
                .build();
    }
}
