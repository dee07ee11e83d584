package io.proofline.casecore.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        "Muhammad Ahmed, محمد احمد",
        "Mohamed Ahmad, محمد أحمد",
        "Muhamad Ahmed, محمد احمد",
        "Usman Khan, عثمان خان",
        "Uthman, عثمان",
        "Zulfiqar Ali, ذوالفقار علی",
        "Naveed Akhtar, نوید اختر",
        "Abdul Rehman Malik, عبدالرحمان ملک",
        "Abdurrahman, عبدالرحمن",
        "Abdullah, عبداللہ",
        "Khalid al-Walid, خالد الوليد",
        "Ilyas Bhatti, الیاس بھٹی",
        "Maryam Nawaz, مریم نواز",
        "Javed Iqbal, جاوید اقبال",
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
        "Anna, Hannes",
        "Muhammad Ahmed, بلال احمد",
        "Muhammad Ahmed, محمد عثمان غنی",
        "Muhammad Ahmed, Hamid Mahmood",
        "Fatima Bibi, عائشہ بی بی"
    })
    void another_name_is_not(String typed, String known) {
        assertThat(found(typed, known)).as("%s finds %s", typed, known).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "12345", "!?", "٣٤٥", "\u0000"})
    void what_has_no_letter_has_no_trigram(String text) {
        assertThat(NameGrams.sounds(text)).isEmpty();
    }

    @Test
    void the_order_of_words_does_not_matter() {
        assertThat(NameGrams.sounds("Ali Khan")).isEqualTo(NameGrams.sounds("khan, ALI"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Muhammad Ahmed", "Siti Rahayu", "Æthelred", "Иван", "Ολγα"})
    void a_name_in_another_script_is_not_kept_by_more_than_its_sound(String name) {
        assertThat(NameGrams.of(List.of(name))).isEqualTo(NameGrams.sounds(name));
    }

    @Test
    void a_huge_text_is_cut() {
        assertThat(NameGrams.sounds("ab".repeat(500_000))).hasSizeLessThan(20);
    }

    private static boolean found(String typed, String known) {
        Set<String> has = NameGrams.of(List.of(known));
        Set<String> sounds = NameGrams.sounds(typed);
        Set<String> written = NameGrams.written(typed);
        return shared(sounds, has) >= NameGrams.least(sounds.size())
                || shared(written, has) >= NameGrams.leastWritten(written.size());
    }

    private static long shared(Set<String> sought, Set<String> has) {
        return sought.stream().filter(has::contains).count();
    }
}
