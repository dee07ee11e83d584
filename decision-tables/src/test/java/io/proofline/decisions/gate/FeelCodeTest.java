package io.proofline.decisions.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeelCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"passport\", \"identity card\"",
                "[0..100]",
                ">= 1.5, < 1e6",
                "not(\"for\", \"some\", \"number {\")",
                "? in [1..3] or ? in ]5..7[",
                "matches(?, \"^[A-Z]{2}[0-9]{7}\\\\d$\")",
                "contains(?, \"https://\") // for every number {1}",
                "? instance of number and string length(string(?)) <= 8",
                "list contains([\"a\", \"b\"], ?)",
                "date(\"2026-01-01\")"
            })
    void what_officers_write_as_values_of_a_type_does_not_grow(String values) {
        assertThat(FeelCode.of(values).mayGrow()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "some x in ? satisfies x > 1",
                "\"a\\\" // \" + {a: 1}.a",
                "(number)(\"1e999999999\")",
                "? [item > 1]",
                "? in [1..7[item > 1]]",
                "\"/*\" + string({a: 1}) + \"*/\"",
                "/* { ",
                "1.e99999"
            })
    void what_may_grow_is_found_beside_texts_and_comments(String values) {
        assertThat(FeelCode.of(values).mayGrow()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "((1))               | 2",
                "[1, (2), {a: [3]}]  | 3",
                "(\")\" + (\")\" + (1))) | 3",
                ")))((1))            | 2",
                "\":-( :-( :-(\"      | 0",
                "\"((                 | 2"
            })
    void brackets_of_texts_and_comments_are_none(String expression, int levels) {
        assertThat(FeelCode.of(expression).brackets()).isEqualTo(levels);
    }

    @Test
    void a_comment_ends_with_its_line() {
        assertThat(FeelCode.of("// ((\n(1)").brackets()).isEqualTo(1);
    }
}
