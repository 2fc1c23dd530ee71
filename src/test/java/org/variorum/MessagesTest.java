package org.variorum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/// The words of the interface are in `messages.properties`: every one that the code asks for, each
/// once, none for nothing, and no others.
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/variorum");
    private static final Path WORDS = Path.of("src/main/resources/messages.properties");

    /// A string on one line; the quote between apostrophes is none of its ends.
    private static final String LITERAL = "(?<!')\"((?:[^\"\\\\\\n]|\\\\.)*)\"";

    /// `Texts.get("key"`, `sentences.get("key"`; a trailing `+` makes it the beginning of keys.
    private static final Pattern ASKED =
            Pattern.compile("\\b(?:Texts|sentences)\\s*\\.get\\(\\s*" + LITERAL + "\\s*([+,)])");

    private static final Pattern REFUSED = Pattern.compile("\\bRefusal\\s*\\.of\\(\\s*" + LITERAL);

    private static final Pattern REFUSED_FIELD =
            Pattern.compile(
                    "\\bRefusal\\s*\\.field\\(\\s*(?:[\\w.]+|\"[^\"]*\")\\s*,\\s*" + LITERAL);

    private static final Pattern ANY = Pattern.compile(LITERAL);

    /// What reads like the beginning of a key, as in `"timeline." + kind`.
    private static final Pattern BEGINNING =
            Pattern.compile("\"([a-z][a-z.-]*(?:\\.(?=\")|-(?=\"\\s*\\+)))\"");

    /// What shows its first argument to a person.
    private static final Pattern SHOWN =
            Pattern.compile(
                    "(?:\\bnew (?:Span|Div|Text|H[1-6]|Paragraph|Pre|Button|NativeButton"
                            + "|TextField|TextArea|PasswordField|EmailField|IntegerField|Checkbox"
                            + "|CheckboxGroup<[^>]*>|RadioButtonGroup<[^>]*>|Select<[^>]*>|ComboBox<[^>]*>"
                            + "|MultiSelectComboBox<[^>]*>|Details|Dialog|ConfirmDialog|Notification|Tab"
                            + "|ListItem|NativeLabel)"
                            // Their first argument is where they lead.
                            + "|\\bnew (?:Anchor|RouterLink)\\([^\",]*(?:\"[^\"]*\")?[^\",]*,"
                            + "|\\.(?:setText|setLabel|setPlaceholder|setTitle|setHelperText"
                            + "|setErrorMessage|setAriaLabel|setTooltipText|setHeaderTitle|setHeader"
                            + "|setConfirmText|setCancelText|setRejectText|setSummaryText|setEmptyStateText"
                            + "|withTooltip|Notification\\.show)"
                            + "|\\.setAttribute\\(\\s*\"(?:aria-label|title|alt|placeholder)\",)"
                            + "\\(?\\s*"
                            + LITERAL);

    /// Our name, whole and in the two halves beside the logo's letter; and the sign for letters.
    private static final Set<String> NAMES = Set.of("Variorum", "Vari", "rum", "Aa");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    private static List<String> keys = List.of();
    private static String code = "";
    private static Set<String> asked = Set.of();
    private static Set<String> beginnings = Set.of();

    @BeforeAll
    static void read() throws IOException {
        keys =
                Files.readAllLines(WORDS).stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .map(line -> line.substring(0, Math.max(0, line.indexOf('='))).strip())
                        .toList();
        code = sources(SOURCES).map(MessagesTest::text).collect(Collectors.joining("\n"));
        var calls = ASKED.matcher(code).results().toList();
        asked =
                calls.stream()
                        .filter(call -> !call.group(2).equals("+"))
                        .map(call -> call.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        beginnings =
                calls.stream()
                        .filter(call -> call.group(2).equals("+"))
                        .map(call -> call.group(1))
                        .filter(beginning -> !beginning.equals("refusal."))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void hasEveryKeyThatTheCodeAsksFor() {
        assertThat(asked).isNotEmpty();
        assertThat(missing(asked)).as("keys that the code asks for").isEmpty();
        assertThat(beginnings)
                .as("beginnings of keys")
                .allMatch(beginning -> keys.stream().anyMatch(key -> key.startsWith(beginning)));
    }

    @Test
    void hasASentenceForEveryRefusal() {
        var codes = refusals();
        assertThat(codes).isNotEmpty();
        assertThat(missing(codes)).as("refusals without a sentence").isEmpty();
    }

    @Test
    void hasAWordForEveryConstantOfAnEnumThatIsShown() {
        var begun =
                enums().filter(each -> constants(each).stream().anyMatch(keys::contains)).toList();
        assertThat(begun).isNotEmpty();
        assertThat(missing(begun.stream().flatMap(each -> constants(each).stream()).toList()))
                .as("constants without a word, of enums of which some have one")
                .isEmpty();
    }

    @Test
    void hasNoKeyTwice() {
        var seen = new HashSet<String>();
        assertThat(keys.stream().filter(key -> !seen.add(key))).isEmpty();
    }

    @Test
    void hasNoKeyForNothing() {
        var used = new HashSet<>(refusals());
        enums().forEach(each -> used.addAll(constants(each)));
        var begun = found(BEGINNING, code, call -> call.group(1)).collect(Collectors.toSet());
        begun.remove("refusal.");
        // Codes and keys also travel through variables, so any literal counts.
        found(ANY, code, each -> each.group(1))
                .flatMap(words -> Stream.of(words, "refusal." + words))
                .forEach(used::add);
        assertThat(
                        keys.stream()
                                .filter(key -> !used.contains(key))
                                .filter(key -> begun.stream().noneMatch(key::startsWith)))
                .isEmpty();
    }

    @Test
    void holdsAllWordsThatViewsShow() {
        var literals = new ArrayList<String>();
        sources(SOURCES.resolve("ui"))
                .forEach(
                        file ->
                                found(SHOWN, text(file), call -> call.group(1))
                                        .filter(words -> LETTERS.matcher(words).find())
                                        .filter(words -> !NAMES.contains(words))
                                        .forEach(
                                                words ->
                                                        literals.add(
                                                                file.getFileName()
                                                                        + ": "
                                                                        + words)));
        assertThat(literals).as("texts in views that belong into messages.properties").isEmpty();
    }

    private static Set<String> refusals() {
        return Stream.of(REFUSED, REFUSED_FIELD)
                .flatMap(pattern -> found(pattern, code, call -> "refusal." + call.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> enums() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Enum.class));
        return scanner.findCandidateComponents("org.variorum").stream()
                .map(each -> Objects.requireNonNull(each.getBeanClassName()))
                .<Class<?>>map(name -> ClassUtils.resolveClassName(name, null))
                .filter(Class::isEnum);
    }

    /// The keys of an enum's constants, as `Texts.of` makes them.
    private static List<String> constants(Class<?> type) {
        var name = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return Stream.of(type.getEnumConstants())
                .map(
                        constant ->
                                (name + "." + ((Enum<?>) constant).name())
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'))
                .toList();
    }

    private static Set<String> missing(Iterable<String> wanted) {
        var missing = new TreeSet<String>();
        wanted.forEach(missing::add);
        keys.forEach(missing::remove);
        return missing;
    }

    private static Stream<String> found(
            Pattern pattern, String text, Function<MatchResult, String> part) {
        return pattern.matcher(text).results().map(part);
    }

    private static Stream<Path> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
