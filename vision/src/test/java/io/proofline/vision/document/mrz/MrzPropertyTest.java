package io.proofline.vision.document.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MrzPropertyTest {

    private static final String TD3 =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
    private static final String TD1 =
            "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";

    private final MrzParser parser = new MrzParser(Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC));

    @Property(tries = 2000)
    void any_text_is_parsed_or_refused_by_the_parsers_own_exception(@ForAll String text) {
        assertThat(parsedOrRefused(text)).isTrue();
    }

    @Property(tries = 2000)
    void any_text_of_the_right_shape_is_parsed(@ForAll("shaped") List<String> lines) throws MrzFormatException {
        MachineReadableZone zone = parser.parse(lines);

        assertThat(zone.lines()).isEqualTo(lines);
        assertThat(zone.checkDigits()).isNotEmpty();
    }

    @Property(tries = 2000)
    void one_changed_character_under_a_check_digit_is_noticed(
            @ForAll("samples") String sample, @ForAll @IntRange(max = 89) int place, @ForAll("characters") char other)
            throws MrzFormatException {
        List<String> lines = new ArrayList<>(sample.lines().toList());
        MrzFormat format = parser.parse(lines).format();
        int line = place / format.columns();
        int column = place % format.columns();
        if (line >= lines.size() || !changesTheSum(format, lines, line, column, other)) {
            return;
        }
        lines.set(line, with(lines.get(line), column, other));

        MachineReadableZone zone = parser.parse(lines);

        assertThat(zone.checkDigitsHold()).isFalse();
        MrzRepair repair = MrzRepair.of(format, lines, LookAlikes.KNOWN);
        if (parser.parse(repair.lines()).checkDigitsHold()) {
            assertThat(repair.changes()).isNotEmpty();
        }
    }

    @Property(tries = 1000)
    void a_letter_read_for_a_digit_in_a_date_is_repaired_and_recorded(
            @ForAll("samples") String sample, @ForAll @IntRange(max = 5) int offset) throws MrzFormatException {
        List<String> printed = sample.lines().toList();
        MrzFormat format = parser.parse(printed).format();
        MrzSpan birth = MrzLayout.of(format).fields().get(MrzField.BIRTH_DATE).span();
        int column = birth.from() + offset;
        char digit = printed.get(birth.line()).charAt(column);
        Character letter = Map.of('0', 'O', '1', 'I', '2', 'Z', '5', 'S', '8', 'B', '4', 'A')
                .get(digit);
        if (letter == null) {
            return;
        }
        List<String> read = new ArrayList<>(printed);
        read.set(birth.line(), with(printed.get(birth.line()), column, letter));

        MrzRepair repair = MrzRepair.of(format, read, LookAlikes.KNOWN);

        assertThat(repair.lines()).isEqualTo(printed);
        assertThat(repair.changes()).containsExactly(new MrzRepair.Change(birth.line(), column, letter, digit));
    }

    @Provide
    Arbitrary<String> samples() {
        return Arbitraries.of(TD3, TD1);
    }

    @Provide
    Arbitrary<Character> characters() {
        return Arbitraries.of(MrzAlphabet.ANY
                .characters()
                .chars()
                .mapToObj(character -> (char) character)
                .toList());
    }

    @Provide
    Arbitrary<List<String>> shaped() {
        return Arbitraries.of(MrzFormat.values()).flatMap(format -> Arbitraries.strings()
                .withChars(MrzAlphabet.ANY.characters().toCharArray())
                .ofLength(format.columns())
                .list()
                .ofSize(format.lines()));
    }

    private boolean parsedOrRefused(String text) {
        try {
            return parser.parse(text) != null;
        } catch (MrzFormatException refused) {
            return refused.violation().rule() != null && !refused.getMessage().isBlank();
        }
    }

    /** A change by a multiple of ten under the weights stays unseen, by the nature of the check digit. */
    private static boolean changesTheSum(MrzFormat format, List<String> lines, int line, int column, char other) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(line, with(lines.get(line), column, other));
        return MrzLayout.of(format).checks().values().stream()
                .anyMatch(check -> !covered(check, lines).equals(covered(check, changed)));
    }

    private static String covered(MrzLayout.Check check, List<String> lines) {
        StringBuilder text = new StringBuilder();
        check.covers().forEach(span -> text.append(span.in(lines)));
        return CheckDigit.of(text) + check.digit().in(lines);
    }

    private static String with(String line, int column, char character) {
        return line.substring(0, column) + character + line.substring(column + 1);
    }
}
