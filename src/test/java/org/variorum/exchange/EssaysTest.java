package org.variorum.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.variorum.documents.BlockKind;
import org.variorum.documents.ImportedText;

/// Whole essays, as people bring them: those of the demonstration, and the three for which the
/// program was first asked, which lie beside the checkout and are not ours to copy.
class EssaysTest {

    private static final Path DEMONSTRATION = Path.of("src/main/resources/demonstration");
    private static final Path SAMPLES = Path.of("../shared/documents");

    @ParameterizedTest
    @CsvSource({
        // file, headings, paragraphs, items, quotations, notes, marks of notes
        "a-river-remembers.txt, 1, 12, 0, 0, 2, 2",
        "what-the-canal-would-cost.txt, 5, 12, 0, 0, 0, 0",
        "water-back-in-the-street.md, 5, 13, 4, 1, 0, 0",
    })
    void findsTheStructureOfTheDemonstration(
            String file, int headings, int paragraphs, int items, int quotes, int notes, int marks)
            throws IOException {
        var imported = read(DEMONSTRATION.resolve(file));
        assertThat(counts(imported))
                .containsExactly(headings, paragraphs, items, quotes, notes, marks);
    }

    @ParameterizedTest
    @CsvSource({
        "science-diplomacy-of-china.txt, 3, 12, 0, 0, 0, 0",
        "sino-russian-high-tech-cooperation.txt, 6, 28, 0, 0, 0, 0",
        "technology-in-china-albania-relations.txt, 8, 25, 0, 0, 0, 14",
    })
    void findsTheStructureOfTheSamples(
            String file, int headings, int paragraphs, int items, int quotes, int notes, int marks)
            throws IOException {
        var imported = read(sample(file));
        assertThat(counts(imported))
                .containsExactly(headings, paragraphs, items, quotes, notes, marks);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "science-diplomacy-of-china.txt",
                "sino-russian-high-tech-cooperation.txt",
                "technology-in-china-albania-relations.txt"
            })
    void leavesNothingOfTheSamplesOut(String file) throws IOException {
        var imported = read(sample(file));
        PlainTextReaderTest.assertComplete(imported.text(), imported.structure());
        assertThat(imported.structure().blocks())
                .filteredOn(block -> block.kind() == BlockKind.HEADING)
                .allMatch(block -> block.span().length() <= 80);
    }

    private static Path sample(String file) {
        Assumptions.assumeTrue(
                Files.isDirectory(SAMPLES), "The sample essays are not beside this checkout");
        return SAMPLES.resolve(file);
    }

    private static ImportedText read(Path file) throws IOException {
        return Reading.IMPORTERS.read(file.getFileName().toString(), Files.readAllBytes(file));
    }

    private static List<Integer> counts(ImportedText imported) {
        var reading = Reading.of(imported);
        return List.of(
                beginning(reading.blocks(), "HEADING"),
                beginning(reading.blocks(), "PARAGRAPH"),
                beginning(reading.blocks(), "ITEM"),
                beginning(reading.blocks(), "QUOTE"),
                beginning(reading.blocks(), "NOTE"),
                beginning(reading.inlines(), "FOOTNOTE_REF"));
    }

    private static int beginning(List<String> lines, String kind) {
        return (int) lines.stream().filter(line -> line.startsWith(kind)).count();
    }
}
