package io.proofline.vision.document.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Throws mutated zones and noise at the parser and at the repair. Short by default; {@code -Dproofline.mrz.fuzz=PT10M}
 * makes it run for ten minutes with fresh seeds.
 */
class MrzParserFuzzTest {

    private static final String DURATION = "proofline.mrz.fuzz";
    private static final int BATCH = 20_000;
    private static final List<String> SEEDS = List.of(
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
            "I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<",
            "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6",
            "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<",
            "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<",
            "IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<\n9409923102854CORINNE<<<<<<<6512068F4");
    private static final String ODD = "<<<<<<09AZ?az \t\r\n\u0000\u00d1\u0660\u2028\ud83d\ude00";

    private final MrzParser parser = new MrzParser(Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC));

    @Test
    void nothing_but_the_parsers_own_exception_comes_out() {
        Duration duration = Duration.parse(System.getProperty(DURATION, "PT0S"));
        long seed = duration.isZero() ? 9303 : System.nanoTime();
        long begun = System.nanoTime();
        long inputs = 0;
        do {
            Random random = new Random(seed++);
            for (int i = 0; i < BATCH; i++) {
                String text = mutated(random);
                assertThat(survives(text)).as("seed %d, input %d", seed - 1, i).isTrue();
                inputs++;
            }
        } while (System.nanoTime() - begun < duration.toNanos());
        System.out.println("The parser took " + inputs + " inputs.");
    }

    private boolean survives(String text) {
        try {
            MachineReadableZone zone = parser.parse(text);
            MrzRepair repair = MrzRepair.of(zone.format(), zone.lines(), LookAlikes.KNOWN);
            return parser.parse(repair.lines()).format() == zone.format()
                    && zone.violations().stream().allMatch(MrzParserFuzzTest::placed);
        } catch (MrzFormatException refused) {
            return placed(refused.violation());
        }
    }

    private static boolean placed(MrzViolation violation) {
        return violation.rule() != null && violation.line() >= 0 && violation.column() >= 0;
    }

    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
        int changes = random.nextInt(8);
        for (int i = 0; i < changes && text.length() > 0; i++) {
            int place = random.nextInt(text.length());
            switch (random.nextInt(6)) {
                case 0 -> text.setCharAt(place, ODD.charAt(random.nextInt(ODD.length())));
                case 1 -> text.insert(place, ODD.charAt(random.nextInt(ODD.length())));
                case 2 -> text.deleteCharAt(place);
                case 3 -> text.setCharAt(place, MrzAlphabet.ANY.characters().charAt(random.nextInt(37)));
                case 4 -> text.setLength(place);
                default -> shuffled(text, random);
            }
        }
        return text.toString();
    }

    /** A field's worth of characters in the right alphabet, which keeps the shape and breaks everything else. */
    private static void shuffled(StringBuilder text, Random random) {
        List<Integer> places = new ArrayList<>();
        int from = random.nextInt(text.length());
        for (int place = from; place < Math.min(text.length(), from + 15); place++) {
            if (text.charAt(place) != '\n') {
                places.add(place);
            }
        }
        places.forEach(
                place -> text.setCharAt(place, MrzAlphabet.ANY.characters().charAt(random.nextInt(37))));
    }
}
