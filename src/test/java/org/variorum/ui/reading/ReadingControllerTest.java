package org.variorum.ui.reading;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.variorum.accounts.UserId;
import org.variorum.annotations.AnnotationView;
import org.variorum.annotations.Annotations;
import org.variorum.annotations.NewAnnotation;
import org.variorum.annotations.Visibility;
import org.variorum.claims.EvidenceRole;
import org.variorum.claims.Scene;
import org.variorum.claims.Scene.Essay;
import org.variorum.documents.VersionId;
import org.variorum.groups.GroupId;
import org.variorum.groups.Role;
import org.variorum.testing.Cast;
import org.variorum.testing.DatabaseTest;

@DatabaseTest
class ReadingControllerTest {

    @Autowired WebApplicationContext context;
    @Autowired Cast cast;
    @Autowired Scene scene;
    @Autowired Annotations annotations;

    MockMvc mvc;
    UserId vera;
    UserId tove;
    GroupId group;
    Essay essay;

    @BeforeEach
    void laysOutAnEssay() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        tove = cast.person("tove");
        group = cast.groupOf(tove);
        vera = cast.member("vera", group, tove, Role.VIEWER);
        essay = scene.essay(tove, group, "The market floods.");
    }

    @Test
    void givesMembersTheTextToKeep() throws Exception {
        mvc.perform(get(text(essay.version())).with(authentication(sessionOf(vera))))
                .andExpect(status().isOk())
                .andExpect(
                        header().string(
                                        "Cache-Control",
                                        allOf(
                                                containsString("immutable"),
                                                containsString("private"))))
                .andExpect(jsonPath("$.text").value("The market floods."))
                .andExpect(jsonPath("$.blocks[0].kind").value("paragraph"));
    }

    @Test
    void givesMembersTheMarksAsTheyAreNow() throws Exception {
        mvc.perform(get(text(essay.version()) + "/marks").with(authentication(sessionOf(vera))))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-cache")))
                .andExpect(jsonPath("$.ids").isEmpty());
    }

    @Test
    void givesForPaperWhatWasSaidThatTheReaderMaySee() throws Exception {
        var claim = scene.claim(tove, group, "Markets flood");
        var evidence = scene.evidence(tove, claim, essay.words("floods"), EvidenceRole.SUPPORTS);
        var shared = note("It *does*.", Visibility.SHARED);
        note("Not for others", Visibility.PRIVATE);
        mvc.perform(get(text(essay.version()) + "/remarks").with(authentication(sessionOf(vera))))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .json(
                                        """
                                        {"remarks": {"%s": ["tove: It does."],
                                                     "%s": ["supports: Markets flood (Open)"]}}"""
                                                .formatted(
                                                        shared.passage().id().value(),
                                                        evidence.passage().id().value()),
                                        JsonCompareMode.STRICT));
    }

    @Test
    void givesMembersTheDifferenceOfTwoVersionsToKeep() throws Exception {
        var second = scene.second(tove, essay, "The square floods.");
        mvc.perform(
                        get("/" + ReadingController.differenceOf(essay.version(), second.version()))
                                .with(authentication(sessionOf(vera))))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("immutable")))
                .andExpect(
                        content()
                                .json(
                                        """
                                        {"edits": [[4, 10, 4, 10, 0]], "pairs": [[0, 18, 0, 18, 0]]}""",
                                        JsonCompareMode.STRICT));
    }

    @Test
    void comparesNoVersionWithAnotherDocumentsNorForStrangers() throws Exception {
        var second = scene.second(tove, essay, "The square floods.");
        var other = scene.essay(tove, group, "Another essay.");
        var between = "/" + ReadingController.differenceOf(essay.version(), second.version());
        mvc.perform(get(between).with(authentication(sessionOf(cast.person("stranger")))))
                .andExpect(status().isNotFound())
                .andExpect(content().string(""));
        mvc.perform(
                        get("/" + ReadingController.differenceOf(essay.version(), other.version()))
                                .with(authentication(sessionOf(vera))))
                .andExpect(status().isNotFound());
    }

    private AnnotationView note(String words, Visibility visibility) {
        return cast.as(
                tove,
                () ->
                        annotations.annotate(
                                new NewAnnotation(
                                        essay.words("The market"), words, visibility, Set.of())));
    }

    @Test
    void tellsStrangersTheSameAsOfTextsThatAreNotThere() throws Exception {
        var stranger = sessionOf(cast.person("stranger"));
        for (var version : new VersionId[] {essay.version(), new VersionId(UUID.randomUUID())}) {
            mvc.perform(get(text(version)).with(authentication(stranger)))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(""));
            mvc.perform(get(text(version) + "/marks").with(authentication(stranger)))
                    .andExpect(status().isNotFound());
            mvc.perform(get(text(version) + "/remarks").with(authentication(stranger)))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void asksThePersonToSignIn() throws Exception {
        mvc.perform(get(text(essay.version()))).andExpect(status().is3xxRedirection());
    }

    private static String text(VersionId version) {
        return "/" + ReadingController.textOf(version);
    }

    private Authentication sessionOf(UserId person) {
        return cast.as(
                person,
                () ->
                        Objects.requireNonNull(
                                SecurityContextHolder.getContext().getAuthentication()));
    }
}
