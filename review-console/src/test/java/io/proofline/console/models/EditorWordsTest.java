package io.proofline.console.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the editors' scripts say by a key stands in the message bundle. */
class EditorWordsTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/static/console/assets/models");
    private static final Pattern SAID = Pattern.compile("\\b(?:say|tell)\\(\"([a-zA-Z.-]+)\"");

    @Test
    void every_key_that_a_script_says_has_words() throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> scripts = Files.walk(SCRIPTS)) {
            for (Path script :
                    scripts.filter(path -> path.toString().endsWith(".js")).toList()) {
                Matcher key = SAID.matcher(Files.readString(script));
                while (key.find()) {
                    said.add("editor." + key.group(1));
                }
            }
        }
        assertThat(said).hasSizeGreaterThan(50);
        assertThat(ResourceBundle.getBundle("messages.console").keySet()).containsAll(said);
    }
}
