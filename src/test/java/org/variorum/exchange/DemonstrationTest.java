package org.variorum.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.reset;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.FirstAdmin;
import org.variorum.accounts.SignIn;
import org.variorum.accounts.SignedIn;
import org.variorum.accounts.UserId;
import org.variorum.claims.ClaimFilter;
import org.variorum.claims.ClaimState;
import org.variorum.claims.Claims;
import org.variorum.documents.DocumentView;
import org.variorum.documents.Documents;
import org.variorum.exchange.DemonstrationAccounts.Offer;
import org.variorum.groups.GroupView;
import org.variorum.groups.Groups;
import org.variorum.groups.Role;
import org.variorum.history.Change;
import org.variorum.history.TimelineEntry;
import org.variorum.history.Timelines;
import org.variorum.testing.Cast;
import org.variorum.testing.DatabaseTest;

/// A database of its own: the demonstration is only made where nobody is yet. Its first start is
/// crashed on purpose.
@DatabaseTest
@AutoConfigureMockMvc
@TestPropertySource(
        properties = "spring.datasource.url=jdbc:h2:mem:demonstration;DB_CLOSE_DELAY=-1")
@WithAnonymousUser
class DemonstrationTest {

    @MockitoSpyBean private DemonstrationJournal journal;
    @MockitoSpyBean private DemonstrationSetting setting;

    @Autowired private Demonstration demonstration;
    @Autowired private DemonstrationAccounts offered;
    @Autowired private FirstAdmin firstAdmin;
    @Autowired private SignIn signIn;
    @Autowired private Accounts accounts;
    @Autowired private Groups groups;
    @Autowired private Documents documents;
    @Autowired private Claims claims;
    @Autowired private Timelines timelines;
    @Autowired private Cast cast;
    @Autowired private MockMvc web;

    @BeforeEach
    void aFirstStartThatCrashesAndASecond() {
        if (firstAdmin.isNobodyHere()) {
            firstAdmin.make("ada", "The operator", Cast.PASSWORD);
            doReturn(true).when(setting).isWelcome();
            doThrow(new IllegalStateException("power failure"))
                    .when(journal)
                    .once(eq("claim 2 evidence 1"), any());
            assertThatIllegalStateException().isThrownBy(this::start);
            assertThat(offered.offered()).isFalse();
            reset(journal);
            doReturn(true).when(setting).isWelcome();
            start();
        }
        doReturn(true).when(setting).isWelcome();
    }

    @Test
    void makesTheGroupOnceThoughTheFirstStartCrashed() {
        start();
        var people = cast.as(person("tove"), () -> groups.members(group().id()));
        assertThat(people)
                .extracting(member -> member.person().displayName(), member -> member.role())
                .containsExactlyInAnyOrder(
                        tuple("Ada Wickmar", Role.OWNER),
                        tuple("Arun Ramdas", Role.EDITOR),
                        tuple("Mika Karsten", Role.MEMBER),
                        tuple("Tove Ostrander", Role.MEMBER),
                        tuple("Vera Stoll", Role.VIEWER));
        assertThat(cast.as(person("tove"), () -> documents.library(group().id())))
                .extracting(DocumentView::title)
                .containsExactly(
                        "A river remembers",
                        "Water back in the street",
                        "What the canal would cost");
    }

    @Test
    void bringsEachClaimToTheStateOfTheScript() {
        var states =
                cast.as(person("vera"), () -> claims.list(group().id(), ClaimFilter.ALL)).stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.claim().state(), Collectors.counting()));
        assertThat(states)
                .containsOnly(
                        entry(ClaimState.OPEN, 2L),
                        entry(ClaimState.ACCEPTED, 1L),
                        entry(ClaimState.DISPUTED, 1L),
                        entry(ClaimState.REJECTED, 1L),
                        entry(ClaimState.NEEDS_WORK, 1L));
    }

    @Test
    void signsEachActWithItsAuthor() {
        var script = Script.load();
        Map<UserId, Long> annotated =
                cast
                        .as(
                                person("mika"),
                                () ->
                                        timelines.latest(
                                                List.of(group().id().value()), Long.MAX_VALUE, 200))
                        .stream()
                        .filter(entry -> entry.kind() == Change.Kind.ANNOTATION)
                        .collect(
                                Collectors.groupingBy(
                                        DemonstrationTest::actor, Collectors.counting()));
        assertThat(annotated)
                .containsExactlyInAnyOrderEntriesOf(
                        script.annotations().stream()
                                .filter(remark -> !remark.isPrivate() || remark.by().equals("mika"))
                                .collect(
                                        Collectors.groupingBy(
                                                remark -> person(nameHere(remark.by())),
                                                Collectors.counting())));
    }

    @Test
    void offersItsPeopleAndNotTheOperator() {
        assertThat(offered.people())
                .containsExactly(
                        new Offer("vera", "Vera Stoll", "reads along, and may not write"),
                        new Offer("mika", "Mika Karsten", "marks, claims and discusses"),
                        new Offer("tove", "Tove Ostrander", "marks, claims and discusses"),
                        new Offer("arun", "Arun Ramdas", "tidies, and decides on claims"),
                        new Offer("ada.demo", "Ada Wickmar", "owns the group, and manages people"));
    }

    @Test
    void signsInWithOneClickInANewSession() throws Exception {
        var session = new MockHttpSession();
        var before = session.getId();
        web.perform(signInAs("tove").session(session)).andExpect(redirectedUrl("/"));
        assertThat(session.getAttribute("SPRING_SECURITY_CONTEXT"))
                .extracting(context -> ((SecurityContext) context).getAuthentication())
                .extracting(Authentication::getName)
                .isEqualTo("tove");
        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    void knowsNobodyElse() throws Exception {
        refused(signInAs("ada"));
        refused(signInAs("nobody"));
    }

    @Test
    void wantsTheTokenOfThePage() throws Exception {
        web.perform(post("/demonstration/sign-in").param("username", "tove"))
                .andExpect(unauthenticated());
    }

    @Test
    void knowsNobodyElsewhere() throws Exception {
        refused(
                signInAs("tove")
                        .with(
                                request -> {
                                    request.setRemoteAddr("192.0.2.7");
                                    return request;
                                }));
        refused(signInAs("tove").header("X-Forwarded-For", "192.0.2.7"));
        refused(
                signInAs("tove")
                        .with(
                                request -> {
                                    request.setServerName("rebound.example");
                                    return request;
                                }));
    }

    @Test
    void isNotOfferedWhereItIsNotWelcome() throws Exception {
        doReturn(false).when(setting).isWelcome();
        assertThat(offered.offered()).isFalse();
        assertThat(offered.people()).isEmpty();
        refused(signInAs("tove"));
    }

    @Test
    void leavesOutWhomAnAdminHasDisabled() throws Exception {
        var vera = person("vera");
        cast.asRoot(
                () -> {
                    accounts.disable(vera);
                    return vera;
                });
        try {
            assertThat(offered.people()).extracting(Offer::username).doesNotContain("vera");
            refused(signInAs("vera"));
        } finally {
            cast.asRoot(
                    () -> {
                        accounts.enable(vera);
                        return vera;
                    });
        }
    }

    private void start() {
        demonstration.run(new DefaultApplicationArguments());
    }

    private void refused(MockHttpServletRequestBuilder request) throws Exception {
        web.perform(request).andExpect(status().isNotFound()).andExpect(unauthenticated());
    }

    private static MockHttpServletRequestBuilder signInAs(String username) {
        return post("/demonstration/sign-in").param("username", username).with(csrf());
    }

    private GroupView group() {
        return cast.as(person("tove"), () -> groups.bySlug("the-linde-canal")).orElseThrow();
    }

    private UserId person(String username) {
        return ((SignedIn) signIn.loadUserByUsername(username)).id();
    }

    /// The operator is called ada already.
    private static String nameHere(String username) {
        return username.equals("ada") ? "ada.demo" : username;
    }

    private static UserId actor(TimelineEntry entry) {
        return Objects.requireNonNull(entry.actor());
    }
}
