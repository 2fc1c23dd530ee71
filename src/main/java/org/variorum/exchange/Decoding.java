package org.variorum.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.variorum.Refusal;

/// Bytes to characters, without guessing wrong in silence: a byte order mark decides; without one
/// it is UTF-8 if it is valid; Windows-1252 only if nothing in it looks like UTF-8.
final class Decoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// How files begin that are often renamed to `.txt` by mistake: JPEG, PNG, GIF, PDF, ZIP (also
    /// Word and EPUB), gzip, old Word, RTF, 7-Zip, ELF, UTF-32.
    private static final List<byte[]> NOT_TEXT =
            List.of(
                    bytes(0xff, 0xd8, 0xff),
                    bytes(0x89, 'P', 'N', 'G'),
                    bytes('G', 'I', 'F', '8'),
                    bytes('%', 'P', 'D', 'F', '-'),
                    bytes('P', 'K', 3, 4),
                    bytes(0x1f, 0x8b),
                    bytes(0xd0, 0xcf, 0x11, 0xe0),
                    bytes('{', '\\', 'r', 't', 'f'),
                    bytes('7', 'z', 0xbc, 0xaf),
                    bytes(0x7f, 'E', 'L', 'F'),
                    bytes(0xff, 0xfe, 0, 0),
                    bytes(0, 0, 0xfe, 0xff));

    /// A text in UTF-16 without a mark has a NUL in every other byte; a stray control character in
    /// a text is another matter and is named by [PlainUnicode].
    private static final double MOST_CONTROLS_IN_UTF8 = 0.1;

    /// Bytes at random, as in a compressed file, are control characters in one case of nine.
    private static final double MOST_CONTROLS_ELSEWHERE = 0.02;

    private Decoding() {}

    static String decode(String filename, byte[] bytes) {
        if (NOT_TEXT.stream().anyMatch(magic -> startsWith(bytes, magic))) {
            throw Refusal.of("not-text", filename);
        }
        if (startsWith(bytes, bytes(0xff, 0xfe))) {
            return strictly(StandardCharsets.UTF_16LE, "broken-utf16", filename, bytes, 2);
        }
        if (startsWith(bytes, bytes(0xfe, 0xff))) {
            return strictly(StandardCharsets.UTF_16BE, "broken-utf16", filename, bytes, 2);
        }
        if (startsWith(bytes, bytes(0xef, 0xbb, 0xbf))) {
            return strictly(StandardCharsets.UTF_8, "broken-utf8", filename, bytes, 3);
        }
        return unmarked(filename, bytes);
    }

    private static String unmarked(String filename, byte[] bytes) {
        var controls = controls(bytes) / (double) bytes.length;
        if (controls > MOST_CONTROLS_IN_UTF8) {
            throw Refusal.of("not-text", filename);
        }
        try {
            return strictly(StandardCharsets.UTF_8, "broken-utf8", filename, bytes, 0);
        } catch (Refusal broken) {
            if (controls > MOST_CONTROLS_ELSEWHERE) {
                throw Refusal.of("not-text", filename);
            }
            if (looksLikeUtf8(bytes) || !isWindows1252(bytes)) {
                throw broken;
            }
            return new String(bytes, WINDOWS_1252);
        }
    }

    private static String strictly(
            Charset charset, String code, String filename, byte[] bytes, int mark) {
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var characters = CharBuffer.allocate(bytes.length - mark);
        var result =
                decoder.decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark), characters, true);
        characters.flip();
        if (result.isError()) {
            throw Refusal.of(code, filename, PlainUnicode.lineAt(characters, characters.length()));
        }
        return characters.toString();
    }

    private static long controls(byte[] bytes) {
        var count = 0L;
        for (var each : bytes) {
            var isControl = each >= 0 && each < ' ' && "\t\n\f\r".indexOf(each) < 0;
            count += isControl || each == 0x7f ? 1 : 0;
        }
        return count;
    }

    /// Whether anything has the shape of a multi-byte UTF-8 sequence, even one that is not allowed
    /// (such as an encoded surrogate): then the file is UTF-8 that was damaged.
    private static boolean looksLikeUtf8(byte[] bytes) {
        for (var index = 0; index < bytes.length; index++) {
            var lead = bytes[index] & 0xff;
            var following = lead < 0xc0 || lead > 0xf7 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
            if (following > 0 && continues(bytes, index + 1, following)) {
                return true;
            }
        }
        return false;
    }

    private static boolean continues(byte[] bytes, int from, int count) {
        for (var index = from; index < from + count; index++) {
            if (index >= bytes.length || (bytes[index] & 0xc0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWindows1252(byte[] bytes) {
        for (var each : bytes) {
            switch (each & 0xff) {
                case 0x81, 0x8d, 0x8f, 0x90, 0x9d -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length
                && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (var index = 0; index < values.length; index++) {
            bytes[index] = (byte) values[index];
        }
        return bytes;
    }
}
