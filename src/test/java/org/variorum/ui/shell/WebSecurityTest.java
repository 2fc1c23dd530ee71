package org.variorum.ui.shell;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockRequestDispatcher;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.UserId;
import org.variorum.testing.Cast;
import org.variorum.testing.DatabaseTest;

@DatabaseTest
class WebSecurityTest {

    /// The servlet that Vaadin registers where there is a web server.
    private static final String VAADIN = "springServlet";

    @Autowired WebApplicationContext context;
    @Autowired Accounts accounts;
    @Autowired Cast cast;

    MockMvc mvc;

    @BeforeEach
    void setsUp() {
        var servlets = (MockServletContext) Objects.requireNonNull(context.getServletContext());
        servlets.registerNamedDispatcher(VAADIN, new MockRequestDispatcher(VAADIN));
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void leavesItToTheAppToSayThatNothingIsThere() throws Exception {
        for (var address : List.of("/no/such/address", "/nowhere.txt", "/actuator/env")) {
            mvc.perform(get(address).with(authentication(sessionOf(cast.person("tove")))))
                    .andExpect(status().isOk())
                    .andExpect(forwardedUrl(VAADIN));
        }
    }

    @Test
    void leadsWhoIsNotSignedInToSignInWhereverTheyWantedToGo() throws Exception {
        for (var address : List.of("/", "/no/such/address", "/groups/somebody-elses")) {
            mvc.perform(get(address).accept(MediaType.TEXT_HTML))
                    .andExpect(status().isFound())
                    .andExpect(redirectedUrl("/login"));
        }
    }

    @Test
    void leadsBackToTheAddressAsItWasAskedFor() throws Exception {
        var session = new MockHttpSession();
        mvc.perform(
                get("/groups/canal/read?doc=1&claim=2")
                        .session(session)
                        .accept(MediaType.TEXT_HTML));
        mvc.perform(get("/apple-touch-icon.png").session(session).accept(MediaType.IMAGE_PNG));
        mvc.perform(
                        post("/login")
                                .session(session)
                                .with(csrf())
                                .param("username", nameOf(cast.person("tove")))
                                .param("password", Cast.PASSWORD))
                .andExpect(redirectedUrl("http://localhost/groups/canal/read?doc=1&claim=2"));
    }

    @Test
    void letsNobodyBeSignedInByAnotherSite() throws Exception {
        mvc.perform(
                        post("/login")
                                .param("username", nameOf(cast.person("tove")))
                                .param("password", Cast.PASSWORD))
                .andExpect(redirectedUrl("/login"))
                .andExpect(unauthenticated());
    }

    @Test
    void tellsNothingOfHowItWorksWhenARequestFails() throws Exception {
        mvc.perform(
                        get("/error")
                                .accept(MediaType.TEXT_HTML)
                                .with(authentication(sessionOf(cast.person("tove")))))
                .andExpect(status().isInternalServerError())
                .andExpect(content().string(containsString("<h1>Something went wrong</h1>")))
                .andExpect(content().string(not(containsString("Whitelabel"))));
    }

    private String nameOf(UserId person) {
        return cast.as(person, accounts::me).username();
    }

    private Authentication sessionOf(UserId person) {
        return cast.as(
                person,
                () ->
                        Objects.requireNonNull(
                                SecurityContextHolder.getContext().getAuthentication()));
    }
}
