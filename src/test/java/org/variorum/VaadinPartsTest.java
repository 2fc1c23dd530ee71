package org.variorum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What of Vaadin is on the class path: its free parts alone, and none that would do over again
/// what this program does itself.
class VaadinPartsTest {

    /// Vaadin's commercial components, and the free ones that the POM leaves out.
    private static final Pattern UNWANTED =
            Pattern.compile(
                    "collaboration-engine|vaadin-ai-components-flow|vaadin-(board|charts|cookie-consent|crud|dashboard|grid-pro|map|rich-text-editor|spreadsheet)(-flow|-testbench|-api)?|vaadin|vaadin-components|.*-kit(-.*)?");

    /// The names of Vaadin's jars, and the licence that each tells in its manifest, if it does.
    private static final Map<String, String> LICENCES = new TreeMap<>();

    @BeforeAll
    static void opensTheJars() throws IOException {
        for (var file : classPath()) {
            try (var jar = new JarFile(file.toFile())) {
                if (jar.getEntry("META-INF/maven/com.vaadin/") != null) {
                    var licence = jar.getManifest().getMainAttributes().getValue("Bundle-License");
                    LICENCES.put(file.getFileName().toString(), licence == null ? "" : licence);
                }
            }
        }
        assertThat(LICENCES).hasSizeGreaterThan(20);
    }

    @Test
    void areUnderTheApacheLicence() {
        assertThat(LICENCES)
                .allSatisfy(
                        (jar, licence) ->
                                assertThat(licence)
                                        .as(jar)
                                        .satisfiesAnyOf(
                                                each -> assertThat(each).isEmpty(),
                                                each -> assertThat(each).contains("LICENSE-2.0")));
    }

    @Test
    void areNoneThatWeDoWithout() {
        assertThat(LICENCES.keySet())
                .noneMatch(jar -> UNWANTED.matcher(jar.replaceAll("-\\d.*", "")).matches());
    }

    private static List<Path> classPath() {
        return Arrays.stream(
                        System.getProperty("java.class.path")
                                .split(Pattern.quote(System.getProperty("path.separator"))))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .toList();
    }
}
