package org.variorum.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import org.variorum.Refusal;

class ImportersTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final Importers importers = Reading.IMPORTERS;

    @Test
    void readsUtf8WithAndWithoutAMark() {
        assertThat(text(bytes("Der Fluß “erinnert” sich 🌊")))
                .isEqualTo("Der Fluß “erinnert” sich 🌊");
        assertThat(text(bytes("\uFEFFmarked"))).isEqualTo("marked");
    }

    @Test
    void readsUtf16WithAMark() {
        assertThat(text("\uFEFFFluß 🌊".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("Fluß 🌊");
        assertThat(text("\uFEFFFluß 🌊".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("Fluß 🌊");
    }

    @Test
    void readsWindows1252WhereNothingLooksLikeUtf8() {
        assertThat(text("Fluß – “so” … é".getBytes(WINDOWS_1252))).isEqualTo("Fluß – “so” … é");
    }

    @Test
    void keepsTheLettersAsTheAuthorWroteThem() {
        var text = "e\u0301 é ﬁ \u00a0 \u2028 \u200d ’ \"";
        assertThat(text(bytes(text))).isEqualTo(text);
    }

    @Test
    void turnsAllLineEndsAndFormFeedsIntoLineFeeds() {
        assertThat(text(bytes("a\r\nb\rc\nd\fe\r\r\nf\t.\r"))).isEqualTo("a\nb\nc\nd\ne\n\nf\t.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "a.txt, text/plain",
        "a.md, text/markdown",
        "A.MARKDOWN, text/markdown",
        "md, text/plain",
        "a.md.txt, text/plain"
    })
    void tellsMarkdownByTheName(String filename, String mediaType) {
        assertThat(importers.read(filename, bytes("text")).mediaType()).isEqualTo(mediaType);
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefusal("empty-file", List.of("a.txt"), new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n\n\t ", "\uFEFF", "\u00a0\u3000", "\f", "\u200b\u200b\n"})
    void refusesAFileOfBlanks(String blanks) {
        assertRefusal("blank-file", List.of("a.txt"), bytes(blanks));
    }

    @Test
    void refusesAFileOverTheLimitAndTakesOneOnIt() {
        var small = new Importers(DataSize.ofKilobytes(1));
        assertThat(small.maxBytes()).isEqualTo(1024);
        assertThat(small.read("a.txt", bytes("x".repeat(1024))).text()).hasSize(1024);
        var refusal =
                catchThrowableOfType(
                        Refusal.class, () -> small.read("a.txt", bytes("x".repeat(1025))));
        assertThat(refusal.code()).isEqualTo("too-large");
        assertThat(refusal.arguments()).isEqualTo(List.of("a.txt", "1 KB"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ffd8ffe000104a46494600010101", // JPEG
                "89504e470d0a1a0a0000000d", // PNG
                "474946383961", // GIF
                "255044462d312e340a", // PDF
                "504b030414000600", // ZIP, Word, EPUB
                "d0cf11e0a1b11ae1", // old Word
                "7b5c727466315c616e7369", // RTF
                "fffe000041000000", // UTF-32
                "48006900200074006800650072006500", // UTF-16 without a mark
                "00480069002000740068",
            })
    void refusesWhatIsNoText(String hexadecimal) {
        assertRefusal("not-text", List.of("a.txt"), HexFormat.of().parseHex(hexadecimal));
    }

    @Test
    void refusesBytesAtRandomAndCompressedOnes() throws Exception {
        var random = new Random(1);
        for (var size : List.of(200, 5_000, 200_000)) {
            var noise = new byte[size];
            random.nextBytes(noise);
            assertRefusal("not-text", List.of("a.txt"), noise);
        }
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes("text"));
        }
        assertRefusal("not-text", List.of("a.txt"), compressed.toByteArray());
    }

    @Test
    void refusesChineseInUtf16WithoutAMark() {
        var text = "科学技术合作是国际关系的重要组成部分。".repeat(50);
        assertRefusal("not-text", List.of("a.txt"), text.getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void namesTheLineOfBrokenUtf8() {
        assertRefusal(
                "broken-utf8",
                List.of("a.txt", 3),
                joined(bytes("Fluß\r\nzwei\rdrei "), 0xff, bytes("\nvier ü")));
        assertRefusal("broken-utf8", List.of("a.txt", 1), joined(bytes("ü "), 0xc3, bytes(" x")));
        assertRefusal("broken-utf8", List.of("a.txt", 2), joined(bytes("ü\n"), 0xc3, new byte[0]));
        assertRefusal(
                "broken-utf8",
                List.of("a.txt", 1),
                joined(bytes("\uFEFFonly ascii "), 0xe9, bytes(" but marked")));
    }

    @Test
    void refusesEncodedSurrogatesAndOverlongForms() {
        assertRefusal(
                "broken-utf8",
                List.of("a.txt", 1),
                HexFormat.of().parseHex("7465787420eda08020746578742074657874"));
        assertRefusal(
                "broken-utf8",
                List.of("a.txt", 1),
                HexFormat.of().parseHex("7465787420c0af20746578742074657874"));
    }

    @Test
    void refusesBytesThatNoEncodingKnows() {
        assertRefusal(
                "broken-utf8",
                List.of("a.txt", 2),
                joined(bytes("text\ntext "), 0x81, bytes(" a")));
    }

    @Test
    void namesTheLineOfALoneSurrogate() {
        assertRefusal(
                "broken-utf16",
                List.of("a.txt", 2),
                HexFormat.of().parseHex("fffe" + "41000a00" + "3cd8" + "4200"));
        assertRefusal("broken-utf16", List.of("a.txt", 1), HexFormat.of().parseHex("feff004100"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001b", "\u000b", "\u007f", "\u0085", "\u009f"})
    void namesTheLineOfAControlCharacter(String control) {
        assertRefusal(
                "control-characters",
                List.of("a.txt", 3),
                bytes("The first line\r\nthe second\nthe third " + control + " and more"));
    }

    @Test
    void refusesControlCharactersInMarkdownToo() {
        var refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () -> importers.read("a.md", bytes("# Title\n\na\u0000bcdefghijk")));
        assertThat(refusal.code()).isEqualTo("control-characters");
    }

    @Test
    void refusesANameOfWhichNothingIsLeft() {
        var refusal =
                catchThrowableOfType(Refusal.class, () -> importers.read("../..", bytes("text")));
        assertThat(refusal.code()).isEqualTo("file-name");
    }

    @Test
    void tellsTheCleanedNameInItsRefusals() {
        var refusal =
                catchThrowableOfType(
                        Refusal.class, () -> importers.read("../evil\u202Etxt.exe", new byte[0]));
        assertThat(refusal.arguments()).isEqualTo(List.of("eviltxt.exe"));
    }

    @Test
    void refusesMorePartsThanAnyBookHas() {
        assertRefusal("too-many-parts", List.of("a.txt"), bytes("a\n".repeat(250_001)));
    }

    private String text(byte[] bytes) {
        return importers.read("a.txt", bytes).text();
    }

    private void assertRefusal(String code, List<Object> arguments, byte[] bytes) {
        var refusal = catchThrowableOfType(Refusal.class, () -> importers.read("a.txt", bytes));
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.arguments()).isEqualTo(arguments);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] before, int between, byte[] after) {
        var joined = new ByteArrayOutputStream();
        joined.writeBytes(before);
        joined.write(between);
        joined.writeBytes(after);
        return joined.toByteArray();
    }
}
