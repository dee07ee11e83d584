package io.proofline.engine.looks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Console and portal say the same in every language, and say nothing that is not in their message files. */
class MessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]");
    private static final Pattern PREFIX_IN_TEMPLATE = Pattern.compile("#\\{\\|([a-z][\\w.-]*?[.-])\\$\\{");
    private static final Pattern PREFIX_IN_CODE =
            Pattern.compile("(?:[\"']([a-z][\\w.-]*[.-])[\"']\\s*\\+|`([a-z][\\w.-]*[.-])\\$\\{)");

    private static final Pattern SUFFIX_IN_CODE = Pattern.compile("\\+ \"(\\.[a-z][\\w.-]+)\"");

    /** Words of the editors, which their scripts call without this. */
    private static final String EDITOR = "editor.";

    /** An arrow from what was to what will be points the other way where lines begin at the right. */
    private static final Pattern LETTER = Pattern.compile("[\\p{L}→←]");

    /** Where each speaks from: message file, module, package of its templates. */
    enum Pages {
        CONSOLE("console", "review-console"),
        PORTAL("portal", "applicant-portal");

        private final String word;
        private final String module;

        Pages(String word, String module) {
            this.word = word;
            this.module = module;
        }

        Properties messages(String language) {
            Properties messages = new Properties();
            String suffix = language.equals(Languages.CODES.get(0)) ? "" : "_" + language;
            try (InputStream file =
                    MessagesTest.class.getResourceAsStream("/messages/" + word + suffix + ".properties")) {
                messages.load(new InputStreamReader(file, UTF_8));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            return messages;
        }

        Set<String> keys() {
            return messages(Languages.CODES.get(0)).stringPropertyNames();
        }

        List<Path> templates() {
            return files("resources/templates", ".html");
        }

        String code() {
            return Stream.of(files("java", ".java"), files("resources/static", ".js"), files("resources", ".json"))
                    .flatMap(List::stream)
                    .map(MessagesTest::text)
                    .collect(Collectors.joining("\n"));
        }

        private List<Path> files(String folder, String suffix) {
            try (Stream<Path> all =
                    Files.walk(root().resolve(module).resolve("src/main").resolve(folder))) {
                return all.filter(file -> file.toString().endsWith(suffix))
                        .sorted()
                        .toList();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        /** The tests run in the module's folder or in the one above. */
        private static Path root() {
            Path here = Path.of("").toAbsolutePath();
            return Files.isDirectory(here.resolve("review-console")) ? here : here.getParent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_language_has_every_word_and_no_other(Pages pages) {
        for (String language : Languages.CODES) {
            assertThat(pages.messages(language).stringPropertyNames())
                    .as("keys of %s in %s", pages.word, language)
                    .containsExactlyInAnyOrderElementsOf(pages.keys());
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_language_says_what_is_filled_in_and_can_be_read(Pages pages) {
        Properties english = pages.messages(Languages.CODES.get(0));
        for (String language : Languages.CODES) {
            Properties messages = pages.messages(language);
            for (String key : messages.stringPropertyNames()) {
                String message = messages.getProperty(key);
                assertThat(message).as("%s in %s", key, language).isNotBlank();
                assertThat(arguments(message))
                        .as("arguments of %s in %s", key, language)
                        .isEqualTo(arguments(english.getProperty(key)));
                if (!arguments(message).isEmpty()) {
                    Object[] values = {2, 3, 4, 5, 6};
                    assertThat(new MessageFormat(message, Locale.forLanguageTag(language)).format(values))
                            .as("%s in %s", key, language)
                            .doesNotContain("{");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_word_is_kept_that_nobody_says(Pages pages) {
        String templates = pages.templates().stream().map(MessagesTest::text).collect(Collectors.joining("\n"));
        String code = pages.code();
        Set<String> prefixes = new TreeSet<>();
        prefixes.addAll(found(PREFIX_IN_TEMPLATE, templates));
        prefixes.addAll(found(PREFIX_IN_CODE, templates + code));
        Set<String> suffixes = found(SUFFIX_IN_CODE, code);
        Set<String> said = found(KEY_IN_TEMPLATE, templates);
        assertThat(pages.keys())
                .filteredOn(key -> !said.contains(key))
                .filteredOn(key -> !templates.contains("'" + key + "'"))
                .map(key -> key.startsWith(EDITOR) ? key.substring(EDITOR.length()) : key)
                .filteredOn(key -> !code.contains("\"" + key + "\""))
                .filteredOn(key -> prefixes.stream().noneMatch(key::startsWith))
                .filteredOn(key -> suffixes.stream().noneMatch(key::endsWith))
                .filteredOn(key -> !composed(key, code))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void no_word_is_said_that_is_not_there(Pages pages) {
        for (Path template : pages.templates()) {
            assertThat(pages.keys())
                    .as(template.getFileName().toString())
                    .containsAll(found(KEY_IN_TEMPLATE, text(template)));
        }
    }

    /** What stands between tags is a sample that is replaced, a key's letter, or the name of the product. */
    @ParameterizedTest
    @EnumSource
    void no_template_speaks_for_itself(Pages pages) throws ParseException {
        MarkupParser parser = new MarkupParser(ParseConfiguration.htmlConfiguration());
        for (Path template : pages.templates()) {
            Literals literals = new Literals();
            parser.parse(text(template), literals);
            assertThat(literals.found).as(template.getFileName().toString()).isEmpty();
        }
    }

    /** Whether the key is put together of two words of the code. */
    private static boolean composed(String key, String code) {
        int dot = key.lastIndexOf('.');
        return dot > 0
                && code.contains('"' + key.substring(0, dot) + '"')
                && code.contains('"' + key.substring(dot + 1) + '"');
    }

    private static Set<String> arguments(String message) {
        return found(ARGUMENT, message);
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(matcher.groupCount() > 1 && matcher.group(1) == null ? 2 : 1));
        }
        return found;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Collects text, and attributes that are read aloud, that no expression replaces. */
    private static final class Literals extends AbstractMarkupHandler {

        private static final Set<String> REPLACED = Set.of("th:text", "th:utext", "th:replace", "th:insert");
        private static final Set<String> READ = Set.of("title", "placeholder", "aria-label", "alt", "label");
        private static final Set<String> SPOKEN_ALIKE = Set.of("Proofline");

        private final List<String> found = new ArrayList<>();
        private boolean replaced;
        private boolean silent;

        @Override
        public void handleOpenElementStart(char[] buffer, int nameOffset, int nameLen, int line, int col) {
            replaced = false;
            silent = Set.of("kbd", "style").contains(new String(buffer, nameOffset, nameLen));
        }

        @Override
        public void handleAttribute(
                char[] buffer,
                int nameOffset,
                int nameLen,
                int nameLine,
                int nameCol,
                int operatorOffset,
                int operatorLen,
                int operatorLine,
                int operatorCol,
                int valueContentOffset,
                int valueContentLen,
                int valueOuterOffset,
                int valueOuterLen,
                int valueLine,
                int valueCol) {
            String name = new String(buffer, nameOffset, nameLen);
            replaced |= REPLACED.contains(name);
            String value = new String(buffer, valueContentOffset, valueContentLen);
            if (READ.contains(name) && LETTER.matcher(value).find()) {
                found.add(name + "=" + value);
            }
        }

        @Override
        public void handleCloseElementStart(char[] buffer, int nameOffset, int nameLen, int line, int col) {
            replaced = false;
            silent = false;
        }

        @Override
        public void handleText(char[] buffer, int offset, int len, int line, int col) {
            String text = new String(buffer, offset, len).strip();
            if (!replaced && !silent && LETTER.matcher(text).find() && !SPOKEN_ALIKE.contains(text)) {
                found.add(text);
            }
        }
    }
}
