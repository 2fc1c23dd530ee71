package org.variorum.exchange;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.variorum.accounts.SignIn;
import org.variorum.accounts.SignedIn;

/// Signs somebody at this machine in as one of the demonstration's people, without a password. For
/// everybody else, and for every other account, the address does not exist.
@RestController
class DemonstrationSignIn {

    /// A proxy on this machine speaks for others, who are not here.
    private static final List<String> SIGNS_OF_A_PROXY =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    private final DemonstrationAccounts demonstration;
    private final SignIn signIn;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final SessionAuthenticationStrategy renewal =
            new CompositeSessionAuthenticationStrategy(
                    List.of(
                            new ChangeSessionIdAuthenticationStrategy(),
                            new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository())));
    private final SavedRequestAwareAuthenticationSuccessHandler onwards =
            new SavedRequestAwareAuthenticationSuccessHandler();

    DemonstrationSignIn(DemonstrationAccounts demonstration, SignIn signIn) {
        this.demonstration = demonstration;
        this.signIn = signIn;
    }

    /// Begins the session and goes on to where the person wanted, or home.
    @PostMapping("/" + DemonstrationAccounts.SIGN_IN)
    void signIn(
            @RequestParam String username, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var found = isFromHere(request) ? find(username) : Optional.<SignedIn>empty();
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var person = found.get();
        person.eraseCredentials();
        var authentication =
                UsernamePasswordAuthenticationToken.authenticated(
                        person, null, person.getAuthorities());
        renewal.onAuthentication(authentication, request, response);
        begin(authentication, request, response);
        onwards.onAuthenticationSuccess(request, response, authentication);
    }

    private void begin(
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    private Optional<SignedIn> find(String username) {
        try {
            return Stream.of(signIn.loadUserByUsername(username))
                    .map(SignedIn.class::cast)
                    .filter(SignedIn::isEnabled)
                    .filter(person -> demonstration.has(person.id()))
                    .findFirst();
        } catch (UsernameNotFoundException nobody) {
            return Optional.empty();
        }
    }

    /// From this machine itself, under a name of this machine: a page on the web that makes its own
    /// name point here is not.
    static boolean isFromHere(HttpServletRequest request) {
        return DemonstrationSetting.isLoopback(request.getRemoteAddr())
                && isNameOfThisMachine(request.getServerName())
                && SIGNS_OF_A_PROXY.stream().allMatch(name -> request.getHeader(name) == null);
    }

    private static boolean isNameOfThisMachine(String name) {
        var host = name.replaceAll("^\\[|]$", "");
        return host.equals("localhost")
                || host.matches("127(\\.\\d{1,3}){3}")
                || host.matches("(0*:)*0*1");
    }
}
