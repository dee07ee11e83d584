package io.proofline.vision.document.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSimilarityTest {

    @ParameterizedTest
    @CsvSource({
        "Müller, MUELLER",
        "Müller, MULLER",
        "Ångström, AANGSTROEM",
        "Strauß, STRAUSS",
        "O'Connor, OCONNOR",
        "Anna Maria, MARIA ANNA",
        "García-López, GARCIA LOPEZ",
        "Łukasz, LUKASZ",
        "Þór, THOR"
    })
    void spellings_of_one_name_are_the_same(String claimed, String printed) {
        assertThat(NameSimilarity.of(claimed, printed)).isGreaterThan(0.999);
    }

    @ParameterizedTest
    @CsvSource({"Eriksson, OKONKWO", "Anna, PETER", "Smith, JONES"})
    void other_names_are_different(String claimed, String printed) {
        assertThat(NameSimilarity.of(claimed, printed)).isLessThan(0.7);
    }

    @Test
    void a_second_given_name_may_be_left_out() {
        assertThat(NameSimilarity.of("Anna", "ANNA MARIA")).isBetween(0.92, 0.999);
    }

    @Test
    void an_empty_name_is_like_none() {
        assertThat(NameSimilarity.of("", "ANNA")).isZero();
        assertThat(NameSimilarity.of("漢字", "ANNA")).isZero();
    }
}
