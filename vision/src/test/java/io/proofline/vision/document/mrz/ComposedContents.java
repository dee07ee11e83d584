package io.proofline.vision.document.mrz;

import io.proofline.specimens.mrz.MrzContent;
import io.proofline.specimens.mrz.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What invented people's zones say; the same every time. */
final class ComposedContents {

    private static final List<Sex> SEXES = List.of(Sex.values());
    private static final String[] STATES = {"UTO", "D", "PAK", "IDN", "FRA", "GBR", "XXA", "UNO", "USA", "JPN"};
    private static final String[] SURNAMES = {"Eriksson", "van der Muellen", "O'Connor", "Müller-Lüdenscheidt", "Ng"};
    private static final String[] GIVEN = {"Anna Maria", "Søren", "", "José María", "Zoë"};

    private ComposedContents() {}

    static Stream<MrzContent> of(int count, int longestNumber, int longestOptional) {
        return IntStream.range(0, count).mapToObj(seed -> {
            Random random = new Random(seed);
            return new MrzContent(
                    STATES[random.nextInt(STATES.length)],
                    token(random, 6, longestNumber),
                    SURNAMES[random.nextInt(SURNAMES.length)],
                    GIVEN[random.nextInt(GIVEN.length)],
                    STATES[random.nextInt(STATES.length)],
                    LocalDate.of(1930, 1, 1).plusDays(random.nextInt(90 * 365)),
                    SEXES.get(random.nextInt(SEXES.size())),
                    LocalDate.of(2020, 1, 1).plusDays(random.nextInt(20 * 365)),
                    random.nextInt(3) == 0 ? "" : token(random, 1, longestOptional));
        });
    }

    private static String token(Random random, int least, int most) {
        int length = least + random.nextInt(most - least + 1);
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < length; i++) {
            token.append(MrzAlphabet.ANY.characters().charAt(random.nextInt(36)));
        }
        return token.toString();
    }
}
