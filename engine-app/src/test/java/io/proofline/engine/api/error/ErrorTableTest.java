package io.proofline.engine.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page for client developers lists exactly the codes that there are. */
class ErrorTableTest {

    private static final Path PAGE = Path.of("..", "docs", "integrator.md");

    @Test
    void the_table_of_errors_is_the_enum() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| \\d{3} \\| `.*"))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(ErrorCode.values())
                        .map(code ->
                                "| %d | `%s` | %s |".formatted(code.status().value(), code.word(), code.sentence()))
                        .toList());
    }

    @Test
    void every_sentence_is_one_and_every_code_is_found_by_its_word() {
        for (ErrorCode code : ErrorCode.values()) {
            assertThat(code.sentence()).endsWith(".");
            assertThat(ErrorCode.ofWord(code.word())).contains(code);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, MALFORMED_REQUEST",
        "404, PATH_NOT_FOUND",
        "405, METHOD_NOT_ALLOWED",
        "414, URI_TOO_LONG",
        "431, HEADERS_TOO_LARGE",
        "418, MALFORMED_REQUEST",
        "501, INTERNAL_ERROR",
        "503, TEMPORARILY_UNAVAILABLE",
    })
    void a_bare_status_has_a_code(int status, ErrorCode code) {
        assertThat(ErrorCode.ofStatus(status)).isEqualTo(code);
    }
}
