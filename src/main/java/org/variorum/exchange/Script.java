package org.variorum.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What the demonstration group holds, as written in `demonstration/demonstration.json`. People are
/// named by user name, documents by file name, tags by name, claims by statement.
record Script(
        Circle group,
        List<Reader> people,
        List<Essay> documents,
        List<Word> tags,
        List<Remark> annotations,
        List<Thesis> claims,
        List<Talk> discussions) {

    private static final String FOLDER = "/demonstration/";

    static Script load() {
        return JsonMapper.shared().readValue(file("demonstration.json"), Script.class);
    }

    /// A file beside the script.
    static byte[] file(String name) {
        try (InputStream file = Script.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("The program lacks " + FOLDER + name);
            }
            return file.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    record Circle(String name, String slug, String description) {}

    record Reader(String username, String displayName, String role, boolean admin) {}

    record Essay(String file, String title, String author, String source, String date) {}

    record Word(String name, String colour, @Nullable String parent) {}

    /// Where words stand: the n-th occurrence of the quote in the document, from 1.
    record Place(String document, String quote, int occurrence) {}

    record Remark(
            String by,
            String document,
            String quote,
            int occurrence,
            List<String> tags,
            @Nullable String note,
            @JsonProperty("private") boolean isPrivate) {

        Place place() {
            return new Place(document, quote, occurrence);
        }
    }

    record Thesis(
            String by,
            String statement,
            List<String> tags,
            String state,
            @Nullable Verdict decision,
            List<Proof> evidence,
            List<Link> relations,
            @Nullable Conversation discussion) {}

    record Verdict(String by, String reason) {}

    record Proof(String by, String document, String quote, int occurrence, String role) {

        Place place() {
            return new Place(document, quote, occurrence);
        }
    }

    record Link(String to, String kind) {}

    record Conversation(List<Saying> posts) {}

    record Saying(
            String by,
            String stance,
            String body,
            List<String> agree,
            List<Place> cites,
            boolean withdrawn,
            List<Saying> replies) {}

    /// A discussion about a passage.
    record Talk(
            String document,
            String quote,
            int occurrence,
            List<Saying> posts,
            @Nullable Verdict resolved) {

        Place place() {
            return new Place(document, quote, occurrence);
        }
    }
}
