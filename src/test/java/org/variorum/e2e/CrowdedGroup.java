package org.variorum.e2e;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.variorum.Variorum;
import org.variorum.accounts.Person;
import org.variorum.accounts.UserId;
import org.variorum.anchoring.Span;
import org.variorum.annotations.Annotations;
import org.variorum.annotations.NewAnnotation;
import org.variorum.annotations.Selection;
import org.variorum.annotations.TagView;
import org.variorum.annotations.Tags;
import org.variorum.annotations.Visibility;
import org.variorum.documents.Block;
import org.variorum.documents.BlockKind;
import org.variorum.documents.Details;
import org.variorum.documents.DocumentId;
import org.variorum.documents.Documents;
import org.variorum.documents.ImportedText;
import org.variorum.documents.Structure;
import org.variorum.documents.Upload;
import org.variorum.groups.GroupView;
import org.variorum.groups.Groups;
import org.variorum.groups.Role;
import org.variorum.testing.Cast;
import org.variorum.ui.components.Places;

/// A group for measuring: three long documents with many marks each, and people to read them. The
/// services themselves lay it into a data folder.
///
/// @param desk the address of the desk with all documents
/// @param readers user names; everybody's password is [Cast#PASSWORD]
record CrowdedGroup(String desk, List<String> readers) {

    private static final int DOCUMENTS = 3;
    private static final List<String> COLOURS =
            List.of("#b07d10", "#3b74b4", "#4c8a44", "#b4494f", "#7b5ea7");
    private static final List<String> SENTENCES =
            List.of(
                    "Nobody doubts that the market floods.",
                    "The question is what a drain may cost, and who would pay for it.",
                    "Two of the four basins upstream have never been finished.",
                    "Without them the open channel lowers the peak by a tenth, not by half.",
                    "A place that has a river behaves like a place that has a river.");

    /// @param length of each document, in characters
    /// @param marks on each document
    static CrowdedGroup layInto(Path data, int length, int marks) {
        var application = new SpringApplicationBuilder(Variorum.class);
        try (var context =
                application.run(
                        "--variorum.data=" + data,
                        "--variorum.demonstration=false",
                        "--vaadin.productionMode=true",
                        "--server.port=0",
                        "--logging.level.root=warn")) {
            return new Laying(context).lay(length, marks);
        }
    }

    private static final class Laying {

        private final ApplicationContext context;
        private final Cast cast;
        private final Random random = new Random(7);

        Laying(ApplicationContext context) {
            this.context = context;
            this.cast = context.getBean(Cast.class);
        }

        CrowdedGroup lay(int length, int marks) {
            var owner = cast.person("owner");
            var group = cast.newGroup(owner);
            var people = Stream.of("ada", "ben").map(name -> member(name, group, owner)).toList();
            var tags = COLOURS.stream().map(colour -> tag(owner, group, colour)).toList();
            var documents =
                    IntStream.range(0, DOCUMENTS)
                            .mapToObj(
                                    number -> {
                                        var text = text(length);
                                        var laid = document(owner, group, number, text);
                                        mark(people, laid, text, tags, marks);
                                        return laid;
                                    })
                            .toList();
            return new CrowdedGroup(
                    Places.desk(group.slug(), documents),
                    people.stream().map(Person::username).toList());
        }

        private Person member(String name, GroupView group, UserId owner) {
            var person = cast.newPerson(name, false);
            cast.as(
                    owner,
                    () ->
                            context.getBean(Groups.class)
                                    .addMember(group.id(), person.username(), Role.MEMBER));
            return person;
        }

        private TagView tag(UserId owner, GroupView group, String colour) {
            return cast.as(
                    owner,
                    () ->
                            context.getBean(Tags.class)
                                    .create(group.id(), "tag " + colour, colour, null));
        }

        private String text(int length) {
            var text = new StringBuilder();
            while (text.length() < length) {
                for (var sentence = 2 + random.nextInt(6); sentence > 0; sentence--) {
                    text.append(SENTENCES.get(random.nextInt(SENTENCES.size())))
                            .append(sentence > 1 ? " " : "\n");
                }
            }
            return text.toString().stripTrailing();
        }

        private DocumentId document(UserId owner, GroupView group, int number, String text) {
            var blocks = new ArrayList<Block>();
            for (var start = 0; start < text.length(); ) {
                var end = text.indexOf('\n', start);
                end = end < 0 ? text.length() : end;
                blocks.add(new Block(BlockKind.PARAGRAPH, new Span(start, end), 0, null));
                start = end + 1;
            }
            var upload =
                    new Upload(
                            "essay-" + number + ".txt",
                            text.getBytes(StandardCharsets.UTF_8),
                            new ImportedText(text, new Structure(blocks, List.of()), "text/plain"));
            var details = new Details("Essay " + number, "", "", "");
            return cast.as(
                            owner,
                            () -> context.getBean(Documents.class).add(group.id(), details, upload))
                    .id();
        }

        private void mark(
                List<Person> people,
                DocumentId document,
                String text,
                List<TagView> tags,
                int count) {
            var version =
                    cast.as(
                                    people.getFirst().id(),
                                    () -> context.getBean(Documents.class).get(document))
                            .currentVersion();
            for (var mark = 0; mark < count; mark++) {
                var start = random.nextInt(text.length() - 200);
                var end = start + 10 + random.nextInt(120);
                var words = text.substring(start, end);
                var selection = new Selection(version, new Span(start, end), words);
                var tag = Set.of(tags.get(random.nextInt(tags.size())).id());
                cast.as(
                        people.get(mark % people.size()).id(),
                        () ->
                                context.getBean(Annotations.class)
                                        .annotate(
                                                new NewAnnotation(
                                                        selection, "", Visibility.SHARED, tag)));
            }
        }
    }
}
