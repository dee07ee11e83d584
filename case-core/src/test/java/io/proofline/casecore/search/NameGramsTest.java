package io.proofline.casecore.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameGramsTest {

    @ParameterizedTest
    @CsvSource({
        "Muhammad, Mohammed",
        "Muhammad, Mohamed",
        "محمد, Muhammad",
        "Fatima Bibi, فاطمہ بی بی",
        "Chaudhry Shahbaz, چوہدری شہباز",
        "Hussain, Hussein",
        "Soekarno, Sukarno",
        "Syarifuddin, Sharifuddin",
        "Djoko Tjokro, Joko Cokro",
        "Kahn, Khan",
        "Smith, Smiht",
        "Querschnittler, Querschnitler",
        "KHAN<<MUHAMMAD<ALI, Muhammad Ali Khan",
        "İbrahim Çelik, Ibrahim Celik",
        "O'Brien, OBrien",
        "Muhammad Bilal Khan, Muhamad Bilal Kahn",
    })
    void a_name_that_is_spelled_or_typed_otherwise_is_found(String typed, String known) {
        assertThat(found(typed, known)).as("%s finds %s", typed, known).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Khan, Malik",
        "Muhammad, Ahmed",
        "Siti Rahayu, Budi Santoso",
        "Muhammad Bilal, Muhammad Usman",
        "Anna, Hannes"
    })
    void another_name_is_not(String typed, String known) {
        assertThat(found(typed, known)).as("%s finds %s", typed, known).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "12345", "!?", "٣٤٥", "\u0000"})
    void what_has_no_letter_has_no_trigram(String text) {
        assertThat(NameGrams.of(text)).isEmpty();
    }

    @Test
    void the_order_of_words_does_not_matter() {
        assertThat(NameGrams.of("Ali Khan")).isEqualTo(NameGrams.of("khan, ALI"));
    }

    @Test
    void a_huge_text_is_cut() {
        assertThat(NameGrams.of("ab".repeat(500_000))).hasSizeLessThan(20);
    }

    private static boolean found(String typed, String known) {
        Set<String> sought = NameGrams.of(typed);
        Set<String> has = NameGrams.of(known);
        return sought.stream().filter(has::contains).count() >= NameGrams.least(sought.size());
    }
}
