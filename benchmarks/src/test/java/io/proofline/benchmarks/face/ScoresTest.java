package io.proofline.benchmarks.face;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.benchmarks.face.OtherPeople.Choice;
import io.proofline.vision.face.FaceCalibration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoresTest {

    private static final int PEOPLE = 20;
    private static final int PICTURES = 4;

    @Test
    void a_threshold_chosen_on_other_people_holds_where_people_are_alike() {
        List<String> row = new OtherPeople(drawn(0.65, 0.1)).row(1e-2, Choice.OBSERVED);

        double rate = Double.parseDouble(row.get(3).substring(0, row.get(3).indexOf(' ')));
        assertThat(rate).isBetween(0.0, 0.03);
        assertThat(row.get(4)).contains("of 120");
    }

    @Test
    void few_people_give_no_bound_and_no_error() {
        for (int people = 2; people <= PEOPLE; people++) {
            int most = people;
            Scores few = drawn(0.65, 0.1)
                    .where(pair -> number(pair.onePerson()) < most && number(pair.otherPerson()) < most);

            assertThat(new OtherPeople(few).row(1e-3, Choice.BOUNDED)).hasSize(5);
        }
    }

    private static int number(String person) {
        return Integer.parseInt(person.replaceAll("\\D", ""));
    }

    @Test
    void with_one_person_left_nothing_can_be_chosen() {
        Scores few = new Scores(List.of(score(0, 1, 0, 0, 0.9), score(0, 0, 0, 1, 0.1)));

        assertThat(new OtherPeople(few).row(1e-2, Choice.OBSERVED)).contains("too few people");
    }

    @Test
    void the_interval_of_the_equal_error_rate_holds_the_rate() {
        Scores scores = drawn(0.3, 0.12);

        double rate = scores.figures().equalErrorRate();
        assertThat(scores.equalErrorRate().low()).isLessThanOrEqualTo(rate);
        assertThat(scores.equalErrorRate().high()).isGreaterThanOrEqualTo(rate);
    }

    @Test
    void a_calibration_puts_even_odds_between_strangers_and_one_person() {
        FaceCalibration fitted = new CalibrationFit(Map.of("drawn", drawn(0.65, 0.1))).fit("abc");

        assertThat(fitted.at(0.05).sameProbability()).isLessThan(0.1);
        assertThat(fitted.at(0.6).sameProbability()).isGreaterThan(0.9);
        assertThat(fitted.at(0.2).estimatedFmr()).isBetween(0.005, 0.06);
    }

    /** Bell curves: strangers around 0, one person around the given mean. */
    private static Scores drawn(double genuine, double deviation) {
        Random random = new Random(7);
        List<Scores.Score> scores = new ArrayList<>();
        for (int i = 0; i < PEOPLE * PICTURES; i++) {
            for (int j = i + 1; j < PEOPLE * PICTURES; j++) {
                int one = i / PICTURES;
                int other = j / PICTURES;
                double mean = one == other ? genuine : 0;
                scores.add(score(one, i, other, j, mean + deviation * random.nextGaussian()));
            }
        }
        return new Scores(scores);
    }

    private static Scores.Score score(int one, int picture, int other, int otherPicture, double similarity) {
        FacePair pair = new FacePair(
                Path.of("p" + picture),
                Path.of("p" + otherPicture),
                one == other,
                "person " + one,
                "person " + other,
                List.of());
        return new Scores.Score(pair, similarity);
    }
}
